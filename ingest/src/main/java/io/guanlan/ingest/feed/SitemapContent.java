package io.guanlan.ingest.feed;

import java.util.List;

/**
 * What a sitemap or sitemap index lists.
 *
 * @param urls pages
 * @param children further sitemaps to read
 */
public record SitemapContent(List<SitemapUrl> urls, List<String> children) {}
