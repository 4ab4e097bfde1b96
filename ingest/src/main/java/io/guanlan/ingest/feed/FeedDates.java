package io.guanlan.ingest.feed;

import io.guanlan.ingest.extract.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/** Rewrites the dates of a feed in the one form its parser understands; drops what is no date. */
final class FeedDates {

    private static final Set<String> NAMES =
            Set.of(
                    "pubDate",
                    "lastBuildDate",
                    "date",
                    "published",
                    "updated",
                    "issued",
                    "modified");

    private FeedDates() {}

    static void normalise(Document document, WrittenTime times) {
        List<Element> all = new ArrayList<>();
        document.getDescendants(Filters.element()).forEach(all::add);
        for (Element element : all) {
            if (NAMES.contains(element.getName()) && element.getChildren().isEmpty()) {
                Instant instant = times.parse(element.getText());
                element.setText(instant == null ? "" : instant.toString());
            }
        }
    }
}
