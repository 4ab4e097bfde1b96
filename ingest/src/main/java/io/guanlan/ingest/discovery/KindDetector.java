package io.guanlan.ingest.discovery;

import io.guanlan.indices.source.Source;
import io.guanlan.ingest.extract.FetchedBytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds out what an address is from its first bytes, since content types are seldom right. */
public final class KindDetector {

    private static final int LOOKED_AT = 4096;
    private static final Pattern FEED = Pattern.compile("<(?:\\w+:)?(?:rss|feed|rdf)[\\s>]");
    private static final Pattern SITEMAP =
            Pattern.compile("<(?:\\w+:)?(?:urlset|sitemapindex)[\\s>]");

    private KindDetector() {}

    /** A list page unless it looks like a feed or a sitemap. */
    public static Source.Kind detect(FetchedBytes bytes) {
        int length = Math.min(LOOKED_AT, bytes.body().length);
        String start =
                new String(bytes.body(), 0, length, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .toLowerCase(Locale.ROOT);
        if (SITEMAP.matcher(start).find() || isGzip(bytes.body())) {
            return Source.Kind.SITEMAP;
        }
        boolean jsonFeed = start.contains("jsonfeed.org/version");
        boolean html = start.contains("<html") || start.contains("<!doctype html");
        return jsonFeed || (!html && FEED.matcher(start).find())
                ? Source.Kind.FEED
                : Source.Kind.LIST;
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }
}
