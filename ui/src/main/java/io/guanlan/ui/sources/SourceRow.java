package io.guanlan.ui.sources;

import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source with how it is doing.
 *
 * @param source as people set it
 * @param health the crawler's last word, or null before the first run
 * @param state in one word
 * @param lastDay articles with an event time in the last 24 hours
 */
public record SourceRow(
        Source source, @Nullable SourceHealth health, SourceState state, long lastDay) {

    /** End of the last good run, or null. */
    public @Nullable Instant succeededAt() {
        return health == null ? null : health.succeededAt();
    }

    /** Publish time of the newest article, or null. */
    public @Nullable Instant newestAt() {
        return health == null ? null : health.newestAt();
    }

    /** When the crawler looks again; null when it will not or does not know yet. */
    public @Nullable Instant nextAt() {
        return health == null || source.schedule().paused() ? null : health.nextAt();
    }

    /** What went wrong in the last run, or null. */
    public @Nullable String error() {
        List<SourceHealth.Run> runs = health == null ? List.of() : health.runs();
        return runs.isEmpty() ? null : runs.getFirst().error();
    }
}
