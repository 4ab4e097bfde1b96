package io.guanlan.indices.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the crawler knows about one URL.
 *
 * @param id hash of the URL
 * @param url as requested
 * @param sourceId the source that led to it
 * @param status where it stands
 * @param validators for the next conditional GET
 * @param contentHash hash of the last published revision, or null
 * @param firstSeenAt when the URL was first seen
 * @param fetchedAt last answer, or null
 * @param nextAt earliest next fetch
 * @param failures failures in a row
 * @param reason last error, or null
 * @param hint what the list said about it, or null
 */
public record Page(
        String id,
        String url,
        String sourceId,
        Status status,
        Validators validators,
        @Nullable String contentHash,
        Instant firstSeenAt,
        @Nullable Instant fetchedAt,
        Instant nextAt,
        int failures,
        @Nullable String reason,
        @Nullable Hint hint) {

    /** A page of which the list said nothing. */
    public Page(
            String id,
            String url,
            String sourceId,
            Status status,
            Validators validators,
            @Nullable String contentHash,
            Instant firstSeenAt,
            @Nullable Instant fetchedAt,
            Instant nextAt,
            int failures,
            @Nullable String reason) {
        this(
                id,
                url,
                sourceId,
                status,
                validators,
                contentHash,
                firstSeenAt,
                fetchedAt,
                nextAt,
                failures,
                reason,
                null);
    }

    /**
     * What a list or feed said about a page; it fills gaps whenever the page is read again.
     *
     * @param title headline, or null
     * @param publishedAt publish time, or null
     * @param author byline, already hashed for new media, or null
     * @param entryHash hash of the feed entry's full text that was read with it, or null
     * @param entryKept the kept text is that of the entry, since the page had less
     */
    public record Hint(
            @Nullable String title,
            @Nullable Instant publishedAt,
            @Nullable String author,
            @Nullable String entryHash,
            boolean entryKept) {}

    /** Where a URL stands. */
    public enum Status {
        DISCOVERED,
        FETCHED,
        FETCH_ERROR,
        REDIRECTION,
        ERROR,
        GONE;

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
     * HTTP validators of the last answer.
     *
     * @param etag the entity tag, or null
     * @param lastModified the Last-Modified header, or null
     */
    public record Validators(@Nullable String etag, @Nullable String lastModified) {

        /** Nothing known. */
        public static final Validators NONE = new Validators(null, null);
    }
}
