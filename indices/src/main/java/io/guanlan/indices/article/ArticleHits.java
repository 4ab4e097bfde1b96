package io.guanlan.indices.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param total hits in all, exact
 * @param hits this page
 * @param facets name of the facet ({@code channel}, {@code sentiment}, {@code source}, {@code
 *     region}, {@code entity}) to its most frequent values with their counts, most frequent first;
 *     empty unless asked for
 * @param cursor where the next page starts, or null after the last
 * @param millis time Elasticsearch took
 */
public record ArticleHits(
        long total,
        List<Hit> hits,
        Map<String, Map<String, Long>> facets,
        @Nullable String cursor,
        long millis) {

    /**
     * One hit.
     *
     * @param article the document
     * @param score relevance, 0 when sorted by time
     * @param title spans of the title that matched
     * @param body up to 3 snippets of the body
     */
    public record Hit(Article article, double score, List<Mark> title, List<Snippet> body) {}

    /**
     * A stretch that matched, in UTF-16 units.
     *
     * @param start first
     * @param end one past the last
     */
    public record Mark(int start, int end) {}

    /**
     * A snippet of plain text; nothing in it is markup.
     *
     * @param text the snippet
     * @param marks what matched, relative to {@code text}
     */
    public record Snippet(String text, List<Mark> marks) {}
}
