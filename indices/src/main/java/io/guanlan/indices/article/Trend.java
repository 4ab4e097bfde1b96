package io.guanlan.indices.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Volume over event time, without gaps.
 *
 * @param interval width of a bucket
 * @param buckets oldest first
 */
public record Trend(Duration interval, List<Bucket> buckets) {

    /**
     * One stretch.
     *
     * @param from start of the bucket
     * @param total articles
     * @param sentiments articles by sentiment
     * @param channels articles by channel
     */
    public record Bucket(
            Instant from,
            long total,
            Map<Sentiment, Long> sentiments,
            Map<Channel, Long> channels) {}
}
