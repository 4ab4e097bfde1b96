package io.guanlan.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guanlan.ingest.extract.CanonicalUrl;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.WrittenTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed, versions 1 and 1.1. */
final class JsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WrittenTime times;

    JsonFeed(WrittenTime times) {
        this.times = times;
    }

    List<FeedEntry> read(String text, String feedUrl) throws ExtractionException {
        JsonNode feed = parse(text);
        if (!feed.path("items").isArray()) {
            throw new ExtractionException("no feed: JSON without items");
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            String url = url(item, feedUrl);
            if (url != null) {
                entries.add(entry(item, url, feed));
            }
        }
        return List.copyOf(entries);
    }

    private static JsonNode parse(String text) throws ExtractionException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ExtractionException("no feed: " + e.getOriginalMessage(), e);
        }
    }

    private FeedEntry entry(JsonNode item, String url, JsonNode feed) {
        String plain = text(item, "content_text", "summary");
        String html = text(item, "content_html");
        String body = html != null || plain == null ? html : escaped(plain);
        return new FeedEntry(
                url,
                FeedEntries.title(text(item, "title")),
                body,
                times.parse(text(item, "date_published", "date_modified")),
                author(item, feed));
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }

    private static @Nullable String author(JsonNode item, JsonNode feed) {
        for (JsonNode holder : List.of(item, feed)) {
            String name = text(holder.path("authors").path(0), "name");
            name = name == null ? text(holder.path("author"), "name") : name;
            if (name != null) {
                return FeedEntries.name(name);
            }
        }
        return null;
    }

    private static @Nullable String url(JsonNode item, String feedUrl) {
        for (String name : List.of("url", "external_url", "id")) {
            String text = text(item, name);
            String value = name.equals("id") ? FeedEntries.absolute(text) : text;
            String url = value == null ? null : CanonicalUrl.resolve(feedUrl, value);
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }
}
