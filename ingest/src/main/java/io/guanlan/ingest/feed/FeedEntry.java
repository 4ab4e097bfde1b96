package io.guanlan.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param url absolute and canonical address of the entry
 * @param title plain text, may be empty
 * @param html the fullest text the entry carries, as HTML, or null
 * @param publishedAt as announced, or null when absent or implausible
 * @param author as announced, or null
 */
public record FeedEntry(
        String url,
        String title,
        @Nullable String html,
        @Nullable Instant publishedAt,
        @Nullable String author) {}
