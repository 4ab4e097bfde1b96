package io.guanlan.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page of a sitemap.
 *
 * @param url absolute and canonical
 * @param lastModified as announced, or null; for news sitemaps the publication date
 * @param title of a news sitemap, or null
 */
public record SitemapUrl(String url, @Nullable Instant lastModified, @Nullable String title) {}
