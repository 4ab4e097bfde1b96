package io.guanlan.indices.article;

/**
 * Public reactions, zero when not known.
 *
 * @param reposts times passed on
 * @param comments comments
 * @param likes likes
 */
public record Engagement(long reposts, long comments, long likes) {

    /** Nothing known. */
    public static final Engagement NONE = new Engagement(0, 0, 0);
}
