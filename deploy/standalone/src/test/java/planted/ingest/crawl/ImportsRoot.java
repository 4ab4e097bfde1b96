package planted.ingest.crawl;

/** Planted: imports the root of its module and ties a cycle. */
public class ImportsRoot {
    planted.ingest.Door door;
}
