package planted.ingest;

/** Planted: a root package that children import. */
public class Door {
    planted.ui.Desk desk;
    planted.ingest.crawl.ImportsRoot child;
}
