package io.guanlan.indices.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.guanlan.indices.article.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to crawl. Written by people through the desk, read by the crawler.
 *
 * @param id stable id
 * @param name outlet name as shown to people
 * @param kind how articles are discovered
 * @param urls feed URLs, list pages or sitemaps; at least one
 * @param channel kind of outlet
 * @param region administrative region it belongs to, or null
 * @param schedule how often to look and whether to look at all
 * @param createdAt when it was added
 * @param crawlRequestedAt somebody asked for a crawl now; the crawler runs once for each new value
 */
public record Source(
        String id,
        String name,
        Kind kind,
        List<String> urls,
        Channel channel,
        @Nullable String region,
        Schedule schedule,
        Instant createdAt,
        @Nullable Instant crawlRequestedAt) {

    /** How articles are discovered. */
    public enum Kind {
        FEED,
        LIST,
        SITEMAP;

        /** The lower-case name used in files, messages and the index. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #key()} back, ignoring case. */
        @JsonCreator
        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * When to look.
     *
     * @param everySeconds seconds between two looks at the list
     * @param silentAfterHours without a new article for this long the source counts as dark
     * @param paused do not crawl
     */
    public record Schedule(int everySeconds, int silentAfterHours, boolean paused) {}
}
