package io.guanlan.indices.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Widths of time buckets that read well on a Chinese calendar: days start at midnight in Shanghai
 * (UTC+8 without summer time since 1991), weeks on Monday.
 */
final class BucketWidths {

    /** More buckets than this are a mistake, not a chart. */
    static final int MOST_BUCKETS = 10_000;

    private static final int GOAL = 120;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long SHANGHAI = Duration.ofHours(8).toMillis();

    /** 1970-01-05 was a Monday. */
    private static final long MONDAY = 4 * DAY;

    private static final List<Duration> LADDER =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(7),
                    Duration.ofDays(30),
                    Duration.ofDays(90),
                    Duration.ofDays(360));

    private BucketWidths() {}

    /** The narrowest width that gives at most 120 buckets; the ladder's steps keep it above 20. */
    static Duration choose(Instant from, Instant to) {
        for (Duration step : LADDER) {
            if (count(from, to, step) <= GOAL) {
                return step;
            }
        }
        return LADDER.getLast();
    }

    /** Buckets between two instants, the second exclusive. */
    static long count(Instant from, Instant to, Duration interval) {
        if (!from.isBefore(to)) {
            return 0;
        }
        long width = interval.toMillis();
        long first = Math.floorDiv(from.toEpochMilli() - offset(interval), width);
        long last = Math.floorDiv(to.toEpochMilli() - 1 - offset(interval), width);
        return last - first + 1;
    }

    /** Start of the bucket an instant falls into. */
    static Instant floor(Instant at, Duration interval) {
        long width = interval.toMillis();
        long offset = offset(interval);
        return Instant.ofEpochMilli(
                Math.floorDiv(at.toEpochMilli() - offset, width) * width + offset);
    }

    /** Distance of bucket starts from multiples of the width since 1970, 0 to the width. */
    static long offset(Duration interval) {
        long width = interval.toMillis();
        long monday = width % (7 * DAY) == 0 ? MONDAY : 0;
        return Math.floorMod(monday - SHANGHAI, width);
    }
}
