package io.guanlan.ingest.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page by lower-case name; the first that says anything counts. */
final class MetaTags {

    private static final int LONGEST = 4000;

    private final Map<String, String> values = new HashMap<>();

    static MetaTags of(Document document) {
        MetaTags tags = new MetaTags();
        for (Element meta : document.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() < LONGEST) {
                tags.put(meta.attr("name"), content);
                tags.put(meta.attr("property"), content);
                tags.put(meta.attr("itemprop"), content);
            }
        }
        return tags;
    }

    private void put(String name, String content) {
        if (!name.isBlank()) {
            values.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), PlainText.ofMarkup(content));
        }
    }

    /** The first of these names that has a value, or null. */
    @Nullable String first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
