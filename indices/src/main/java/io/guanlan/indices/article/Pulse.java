package io.guanlan.indices.article;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the archive at a glance.
 *
 * @param total articles in the asked stretch of event time
 * @param channels articles by channel
 * @param sentiments articles by sentiment
 * @param newestFetchedAt when the newest document was fetched, or null in an empty archive
 * @param sources last event time and number of articles by source id
 */
public record Pulse(
        long total,
        Map<Channel, Long> channels,
        Map<Sentiment, Long> sentiments,
        @Nullable Instant newestFetchedAt,
        Map<String, SourcePulse> sources) {

    /**
     * What one source gave.
     *
     * @param count articles
     * @param newestAt event time of the newest
     */
    public record SourcePulse(long count, Instant newestAt) {}
}
