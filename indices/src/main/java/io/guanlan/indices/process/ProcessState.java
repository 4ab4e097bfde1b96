package io.guanlan.indices.process;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor's last word on one process of the instance.
 *
 * @param name {@code elasticsearch}, {@code kafka}, {@code flink} (only when outside), {@code
 *     analytics}, {@code crawler}, {@code web}, {@code city}
 * @param state {@code starting}, {@code ready}, {@code backing-off}, {@code external} or {@code
 *     stopped}
 * @param pid process id, or 0 when outside
 * @param port main port, or 0
 * @param residentBytes memory it holds
 * @param restarts how often it was restarted since the instance started
 * @param lastExit why it last died as {@link Exit} words it, or null
 * @param since when it entered this state
 * @param updatedAt when the supervisor said this, whether or not anything changed
 * @param said what the process last said of itself, or null when it is silent or does not speak
 */
public record ProcessState(
        String name,
        String state,
        long pid,
        int port,
        long residentBytes,
        int restarts,
        @Nullable String lastExit,
        Instant since,
        Instant updatedAt,
        @Nullable Said said) {

    /**
     * A sign of life.
     *
     * @param at when
     * @param facts numbers worth showing, such as {@code lag} or {@code fetched}, by name
     */
    public record Said(Instant at, Map<String, String> facts) {

        /** In the order of the names. */
        public Said {
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }
    }

    /** The same state as of a later moment, with what the process last said by then. */
    public ProcessState asOf(Instant now, @Nullable Said lastSaid) {
        return new ProcessState(
                name, state, pid, port, residentBytes, restarts, lastExit, since, now, lastSaid);
    }
}
