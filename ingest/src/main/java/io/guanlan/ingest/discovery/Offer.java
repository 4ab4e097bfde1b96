package io.guanlan.ingest.discovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that a source offers.
 *
 * @param url canonical address
 * @param title as offered, possibly empty
 * @param publishedAt as offered, or null
 * @param html the full text as HTML when a feed carries it, or null
 * @param author as offered, or null
 */
public record Offer(
        String url,
        String title,
        @Nullable Instant publishedAt,
        @Nullable String html,
        @Nullable String author) {}
