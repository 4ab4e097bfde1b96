package io.guanlan.indices.article;

/**
 * A stretch of an article.
 *
 * @param field {@code title} or {@code body}
 * @param start first UTF-16 unit, from 0
 * @param end one past the last
 */
public record Span(String field, int start, int end) {

    /** Name of the title field. */
    public static final String TITLE = "title";

    /** Name of the body field. */
    public static final String BODY = "body";
}
