package io.guanlan.indices.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one document, all UTC.
 *
 * @param publishedAt as the document says of itself; null when it does not say or says nonsense
 * @param fetchedAt when this revision was fetched or imported; its milliseconds are the write
 *     version
 * @param at event time: {@code publishedAt}, but never later than {@code fetchedAt}; {@code
 *     fetchedAt} when undated
 */
public record Times(@Nullable Instant publishedAt, Instant fetchedAt, Instant at) {

    /** Derives the event time. */
    public static Times of(@Nullable Instant publishedAt, Instant fetchedAt) {
        Instant at =
                publishedAt == null || publishedAt.isAfter(fetchedAt) ? fetchedAt : publishedAt;
        return new Times(publishedAt, fetchedAt, at);
    }
}
