package io.guanlan.ingest.discovery;

import io.guanlan.indices.source.Source;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.extract.ListExtractor;
import io.guanlan.ingest.feed.FeedReader;
import io.guanlan.ingest.feed.SitemapContent;
import io.guanlan.ingest.feed.SitemapReader;
import java.util.List;

/** Reads what a source offers. Thread-safe and without I/O. */
public final class SourceReader {

    private final FeedReader feeds = new FeedReader();
    private final SitemapReader sitemaps = new SitemapReader();
    private final ListExtractor lists = new ListExtractor();

    /**
     * The articles offered.
     *
     * @throws ExtractionException when the bytes are nothing of this kind
     */
    public Reading read(Source.Kind kind, FetchedBytes bytes) throws ExtractionException {
        return switch (kind) {
            case FEED -> reading(kind, bytes, feed(bytes), List.of());
            case LIST -> reading(kind, bytes, list(bytes), List.of());
            case SITEMAP -> {
                SitemapContent content = sitemaps.read(bytes);
                List<Offer> offers =
                        content.urls().stream()
                                .map(
                                        url ->
                                                new Offer(
                                                        url.url(),
                                                        url.title() == null ? "" : url.title(),
                                                        url.lastModified(),
                                                        null,
                                                        null))
                                .toList();
                yield reading(kind, bytes, offers, content.children());
            }
        };
    }

    private static Reading reading(
            Source.Kind kind, FetchedBytes bytes, List<Offer> offers, List<String> children) {
        return new Reading(OfferFilter.admitted(kind, bytes.url(), offers), children);
    }

    private List<Offer> feed(FetchedBytes bytes) throws ExtractionException {
        return feeds.read(bytes).stream()
                .map(e -> new Offer(e.url(), e.title(), e.publishedAt(), e.html(), e.author()))
                .toList();
    }

    private List<Offer> list(FetchedBytes bytes) {
        return lists.links(bytes).stream()
                .map(link -> new Offer(link.url(), link.title(), link.publishedAt(), null, null))
                .toList();
    }
}
