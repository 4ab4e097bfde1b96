package io.guanlan.ingest.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a harvest ended.
 *
 * @param kind in one word
 * @param fetched was the server asked?
 * @param publishedAt publish time of the article, or null
 * @param reason why there is no article, or null
 */
public record Outcome(
        Kind kind, boolean fetched, @Nullable Instant publishedAt, @Nullable String reason) {

    /** Ends of a harvest. */
    public enum Kind {
        /** A new revision is safe in the stream. */
        PUBLISHED,
        /** The page is as it was. */
        UNCHANGED,
        /** Not now; the page state says when. */
        POSTPONED,
        /** Given up; a dead letter says why. */
        FAILED,
        /** Nothing was to be done. */
        SKIPPED
    }
}
