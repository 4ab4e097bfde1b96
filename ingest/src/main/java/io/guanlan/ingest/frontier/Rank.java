package io.guanlan.ingest.frontier;

import java.time.Instant;
import java.util.Comparator;

/**
 * How urgent a fetch is.
 *
 * @param tier kind of fetch
 * @param newest publish time if known, else when it was found; newer goes first within a tier
 */
public record Rank(Tier tier, Instant newest) implements Comparable<Rank> {

    /** Kinds of fetches, most urgent first. */
    public enum Tier {
        /** A list, feed or sitemap: only it tells what is new. */
        LOOK,
        /** A page never fetched. */
        NEW,
        /** A page that failed before. */
        RETRY,
        /** A known page that may have changed. */
        REVISIT
    }

    private static final Comparator<Rank> ORDER =
            Comparator.comparing(Rank::tier).thenComparing(Rank::newest, Comparator.reverseOrder());

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
