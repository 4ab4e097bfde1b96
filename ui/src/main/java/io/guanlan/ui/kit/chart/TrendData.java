package io.guanlan.ui.kit.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Numbers over time.
 *
 * @param interval width of a bucket
 * @param starts start of each bucket, oldest first, without gaps
 * @param series what is stacked, from the bottom
 */
public record TrendData(Duration interval, List<Instant> starts, List<Series> series) {

    /** Nothing to show. */
    public static final TrendData EMPTY = new TrendData(Duration.ofHours(1), List.of(), List.of());

    /**
     * One layer of the stack.
     *
     * @param key stable id
     * @param name as shown
     * @param hue its meaning
     * @param values one for each bucket
     */
    public record Series(String key, String name, Hue hue, List<Long> values) {

        /** Sum of all values. */
        public long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Sum over everything. */
    public long total() {
        return series.stream().mapToLong(Series::total).sum();
    }
}
