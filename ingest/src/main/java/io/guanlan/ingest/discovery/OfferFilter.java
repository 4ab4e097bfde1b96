package io.guanlan.ingest.discovery;

import io.guanlan.indices.source.Source;
import io.guanlan.ingest.extract.CanonicalUrl;
import io.guanlan.ingest.fetch.Addresses;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leaves out what cannot be an article of the source. */
final class OfferFilter {

    private static final Pattern FILE =
            Pattern.compile(
                    ".*\\.(?:jpe?g|png|gif|bmp|svg|webp|ico|css|js|pdf|docx?|xlsx?|pptx?|ofd|wps|et"
                            + "|zip|rar|7z|gz|tar|mp3|mp4|avi|mov|wmv|flv|m3u8|apk|exe|ttf|woff2?)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION =
            Pattern.compile("(?:/(?:index|default|home)\\.\\w+|/[^/]*/)", Pattern.CASE_INSENSITIVE);

    private OfferFilter() {}

    /**
     * Canonical, without repetitions, in the same order. A list and a sitemap speak for their own
     * site only; a feed may point anywhere.
     */
    static List<Offer> admitted(Source.Kind kind, String listUrl, List<Offer> offers) {
        Optional<URI> list = Addresses.parse(listUrl);
        Map<String, Offer> kept = new LinkedHashMap<>();
        for (Offer offer : offers) {
            canonical(offer.url())
                    .filter(url -> !url.toString().equals(canonicalOr(listUrl)))
                    .filter(url -> isPage(kind, url))
                    .filter(url -> kind == Source.Kind.FEED || sameSite(list, url))
                    .map(
                            url ->
                                    new Offer(
                                            url.toString(),
                                            offer.title(),
                                            offer.publishedAt(),
                                            offer.html(),
                                            offer.author()))
                    .ifPresent(admitted -> kept.putIfAbsent(admitted.url(), admitted));
        }
        return List.copyOf(kept.values());
    }

    private static Optional<URI> canonical(String url) {
        try {
            return Addresses.parse(CanonicalUrl.of(url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String canonicalOr(String url) {
        return canonical(url).map(URI::toString).orElse(url);
    }

    private static boolean sameSite(Optional<URI> list, URI url) {
        return list.isPresent() && SiteNames.of(list.get()).equals(SiteNames.of(url));
    }

    /** Sitemaps list the home page and the columns too; those are no articles. */
    private static boolean isPage(Source.Kind kind, URI url) {
        String path = url.getPath() == null ? "/" : url.getPath().toLowerCase(Locale.ROOT);
        boolean home = (path.isEmpty() || path.equals("/")) && url.getRawQuery() == null;
        boolean section = kind == Source.Kind.SITEMAP && SECTION.matcher(path).matches();
        return !home && !section && !FILE.matcher(path).matches();
    }
}
