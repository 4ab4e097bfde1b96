package io.guanlan.indices.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A test fetch of a source that somebody is about to add: the desk asks by writing one, the crawler
 * answers in the same document. Nothing that is fetched for a probe reaches the stream.
 *
 * @param id made by whoever asks, unguessable
 * @param url the address a person typed
 * @param kind how articles are to be discovered, or null to find out
 * @param requestedAt when it was asked for; a probe older than a few minutes is forgotten
 * @param status where it stands
 * @param answeredAt when the answer was written, or null
 * @param answer what was found; complete with {@link Status#DONE}, and growing, or null, before
 * @param problem why nothing was found; null unless {@link Status#FAILED}
 */
public record SourceProbe(
        String id,
        String url,
        Source.@Nullable Kind kind,
        Instant requestedAt,
        Status status,
        @Nullable Instant answeredAt,
        @Nullable Answer answer,
        @Nullable Problem problem) {

    /** Where a probe stands. */
    public enum Status {
        /** Waits for the crawler. */
        REQUESTED,
        /** The crawler is at it. */
        RUNNING,
        /** {@link SourceProbe#answer()} is there. */
        DONE,
        /** {@link SourceProbe#problem()} is there. */
        FAILED;

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

    /**
     * What a source at this address would bring.
     *
     * @param kind how articles were discovered
     * @param finalUrl where redirects led
     * @param title name the address gives itself, or null
     * @param found article links seen
     * @param samples the first articles, extracted; at most 5
     */
    public record Answer(
            Source.Kind kind,
            String finalUrl,
            @Nullable String title,
            int found,
            List<Sample> samples) {}

    /**
     * One article as it would be kept.
     *
     * @param url its canonical address
     * @param title headline, possibly empty
     * @param publishedAt publish time, or null when none was found
     * @param credit outlet named as its source, or null
     * @param bodyStart first characters of the body
     * @param bodyLength UTF-16 units of the whole body
     * @param charset as detected
     * @param method how the fields were found, such as {@code page_tags}
     * @param problem why it could not be extracted, or null
     */
    public record Sample(
            String url,
            String title,
            @Nullable Instant publishedAt,
            @Nullable String credit,
            String bodyStart,
            int bodyLength,
            String charset,
            String method,
            @Nullable Problem problem) {}

    /**
     * What went wrong, for a person.
     *
     * @param key stable word a program can switch on, such as {@code timeout} or {@code robots}
     * @param zh one sentence in Chinese
     * @param en one sentence in English
     */
    public record Problem(String key, String zh, String en) {}

    /** A question, not yet answered. */
    public static SourceProbe request(
            String id, String url, Source.@Nullable Kind kind, Instant requestedAt) {
        return new SourceProbe(id, url, kind, requestedAt, Status.REQUESTED, null, null, null);
    }

    /** The same probe, taken up by the crawler. */
    public SourceProbe running() {
        return new SourceProbe(id, url, kind, requestedAt, Status.RUNNING, null, null, null);
    }

    /** The same probe with what was found so far. */
    public SourceProbe running(Answer soFar) {
        return new SourceProbe(id, url, kind, requestedAt, Status.RUNNING, null, soFar, null);
    }

    /** The same probe with what was found. */
    public SourceProbe done(Answer found, Instant at) {
        return new SourceProbe(id, url, kind, requestedAt, Status.DONE, at, found, null);
    }

    /** The same probe with why nothing was found. */
    public SourceProbe failed(Problem why, Instant at) {
        return new SourceProbe(id, url, kind, requestedAt, Status.FAILED, at, null, why);
    }
}
