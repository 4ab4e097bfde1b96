package io.guanlan.indices.process;

import java.time.Instant;
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
 * @param lastExit why it last died, or null
 * @param since when it entered this state
 * @param updatedAt when this was written
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
        Instant updatedAt) {}
