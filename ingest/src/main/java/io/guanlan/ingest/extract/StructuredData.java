package io.guanlan.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What JSON-LD says of the article.
 *
 * @param headline or null
 * @param published or null
 * @param author name, or null
 * @param publisher name, or null
 * @param body text without markup, or null
 */
record StructuredData(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String body) {

    private static final StructuredData NONE = new StructuredData(null, null, null, null, null);
    private static final int MOST_NODES = 2000;
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(100).build());
    }

    static StructuredData of(Document document) {
        for (Element script : document.select("script[type*=ld+json]")) {
            StructuredData found = article(parse(script.data()));
            if (found != null) {
                return found;
            }
        }
        return NONE;
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return JSON.readTree(json.strip().replaceFirst("^<!--", "").replaceFirst("-->$", ""));
        } catch (JsonProcessingException e) {
            return null; // a page with broken JSON-LD is read by its other signs
        }
    }

    private static @Nullable StructuredData article(@Nullable JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (node.isObject() && isArticle(node)) {
                return of(node);
            }
            if (node.isContainerNode()) {
                node.forEach(open::add);
            }
        }
        return null;
    }

    private static boolean isArticle(JsonNode node) {
        String type = node.path("@type").toString().toLowerCase(Locale.ROOT);
        boolean article = type.contains("article") || type.contains("posting");
        boolean dated = node.has("pubDate") || node.has("datePublished");
        return (article && !type.contains("comment")) || (dated && !node.has("itemReviewed"));
    }

    private static StructuredData of(JsonNode node) {
        return new StructuredData(
                text(node, "headline", "title", "name"),
                text(node, "datePublished", "pubDate", "dateCreated", "upDate"),
                name(node.path("author")),
                name(node.path("publisher")),
                text(node, "articleBody"));
    }

    private static @Nullable String name(JsonNode node) {
        if (node.isArray() && !node.isEmpty()) {
            return name(node.get(0));
        }
        return node.isObject() ? text(node, "name") : node.isTextual() ? clean(node) : null;
    }

    private static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isTextual() && !value.asText().isBlank()) {
                return name.equals("articleBody") ? value.asText() : clean(value);
            }
        }
        return null;
    }

    private static @Nullable String clean(JsonNode value) {
        String text = PlainText.ofMarkup(value.asText());
        return text.isEmpty() ? null : text;
    }
}
