package io.guanlan.indices.deadletter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be processed.
 *
 * @param id hash of stage, key and payload, so that the same failure is listed once
 * @param stage {@code fetch}, {@code extract}, {@code decode}, {@code analyze} or {@code index}
 * @param key URL or document id
 * @param reason what went wrong, one sentence
 * @param sourceId the source it came from, or null
 * @param batch the import it came with, or null
 * @param payload the message as it was, or null when the URL in {@code key} is all there is
 * @param status where it stands
 * @param failedAt last failure
 * @param attempts how often it was tried
 */
public record DeadLetter(
        String id,
        String stage,
        String key,
        String reason,
        @Nullable String sourceId,
        @Nullable String batch,
        @Nullable String payload,
        Status status,
        Instant failedAt,
        int attempts) {

    /** Where a dead letter stands. */
    public enum Status {
        /** Waits for somebody. */
        OPEN,
        /** Somebody asked for another try; the crawler picks it up. */
        RETRY_REQUESTED,
        /** Sent into the stream again. */
        RETRIED,
        /** Somebody decided that it is not needed. */
        DISCARDED;

        /** The lower-case name used in the index. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #key()} back. */
        @JsonCreator
        public static Status of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** The same letter in another state. */
    public DeadLetter withStatus(Status other) {
        return new DeadLetter(
                id, stage, key, reason, sourceId, batch, payload, other, failedAt, attempts);
    }
}
