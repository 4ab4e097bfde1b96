package io.guanlan.indices.article;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Which partition an article belongs to: the year it was published in, in UTC. */
final class Partition {

    private static final int FIRST_YEAR = 1990;
    private static final Duration TOLERANCE = Duration.ofDays(1);

    private Partition() {}

    /** The year, or {@code undated} when the document does not say or says nonsense. */
    static String of(Times times) {
        Instant published = times.publishedAt();
        return published == null || !plausible(published, times.fetchedAt())
                ? "undated"
                : Integer.toString(published.atZone(ZoneOffset.UTC).getYear());
    }

    private static boolean plausible(@Nullable Instant published, Instant fetched) {
        return published != null
                && published.atZone(ZoneOffset.UTC).getYear() >= FIRST_YEAR
                && !published.isAfter(fetched.plus(TOLERANCE));
    }
}
