package io.guanlan.indices.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The crawler's last word on a source. Written by the crawler only.
 *
 * @param sourceId the source
 * @param checkedAt end of the last run
 * @param succeededAt end of the last run that reached every list URL, or null when there was none
 * @param newestAt publish time of the newest article ever seen, or null
 * @param nextAt when the next run is due
 * @param failuresInARow runs since the last success
 * @param runs the last runs, newest first, at most 20
 */
public record SourceHealth(
        String sourceId,
        Instant checkedAt,
        @Nullable Instant succeededAt,
        @Nullable Instant newestAt,
        Instant nextAt,
        @JsonProperty("failures_in_a_row") int failuresInARow,
        List<Run> runs) {

    /**
     * One look at a source.
     *
     * @param startedAt when it began
     * @param millis how long it took
     * @param found links seen on the list
     * @param fetched articles fetched in this run
     * @param published new revisions sent to the stream
     * @param error what went wrong, or null
     */
    public record Run(
            Instant startedAt,
            long millis,
            int found,
            int fetched,
            int published,
            @Nullable String error) {}
}
