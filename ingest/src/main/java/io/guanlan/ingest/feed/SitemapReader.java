package io.guanlan.ingest.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.guanlan.ingest.extract.CanonicalUrl;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps and sitemap indexes: XML, text, gzip-compressed or not. Thread-safe. */
public final class SitemapReader {

    /** The limit of the sitemap protocol, uncompressed. */
    private static final int LARGEST = 50 * 1024 * 1024;

    /**
     * Pages and child sitemaps.
     *
     * @throws ExtractionException when the bytes are no sitemap
     */
    public SitemapContent read(FetchedBytes sitemap) throws ExtractionException {
        byte[] body = unpacked(sitemap.body());
        AbstractSiteMap read = parse(body, url(sitemap.url()));
        return switch (read) {
            case SiteMapIndex index -> new SitemapContent(List.of(), children(index));
            case SiteMap map -> new SitemapContent(pages(map), List.of());
            default -> throw new ExtractionException("no sitemap: " + read.getType());
        };
    }

    private static URL url(String url) throws ExtractionException {
        try {
            return URI.create(CanonicalUrl.of(url)).toURL();
        } catch (IllegalArgumentException | IOException e) {
            throw new ExtractionException("no sitemap: " + e.getMessage(), e);
        }
    }

    private static byte[] unpacked(byte[] body) throws ExtractionException {
        boolean packed = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
        if (!packed) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new ExtractionException("no sitemap: broken compression", e);
        }
    }

    /** The parser keeps state while it works, so each sitemap gets its own. */
    private static AbstractSiteMap parse(byte[] body, URL url) throws ExtractionException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        try {
            String type = looksLikeXml(body) ? "text/xml" : "text/plain";
            return parser.parseSiteMap(type, body, url);
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            throw new ExtractionException("no sitemap: " + e.getMessage(), e);
        }
    }

    private static boolean looksLikeXml(byte[] body) {
        for (int i = 0; i < Math.min(body.length, 64); i++) {
            if (body[i] == '<') {
                return true;
            }
        }
        return false;
    }

    private static List<String> children(SiteMapIndex index) {
        return index.getSitemaps().stream()
                .map(child -> CanonicalUrl.resolve("", child.getUrl().toString()))
                .filter(url -> url != null)
                .toList();
    }

    private static List<SitemapUrl> pages(SiteMap map) throws ExtractionException {
        List<SitemapUrl> pages = new ArrayList<>();
        for (SiteMapURL page : map.getSiteMapUrls()) {
            String url = CanonicalUrl.resolve("", page.getUrl().toString());
            if (url != null) {
                pages.add(page(url, page));
            }
        }
        if (pages.isEmpty()) {
            throw new ExtractionException("no sitemap: it lists no page");
        }
        return List.copyOf(pages);
    }

    private static SitemapUrl page(String url, SiteMapURL page) {
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        Instant modified = instant(page.getLastModified());
        if (news != null && news.length > 0 && news[0] instanceof NewsAttributes article) {
            Instant published = instant(article.getPublicationDate());
            return new SitemapUrl(
                    url, published == null ? modified : published, article.getTitle());
        }
        return new SitemapUrl(url, modified, null);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
