package io.guanlan.ingest.harvest;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.Page.Hint;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.ingest.discovery.Offer;
import io.guanlan.ingest.extract.CanonicalUrl;
import io.guanlan.ingest.extract.Extracted;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.extract.PageExtractor;
import io.guanlan.ingest.fetch.Addresses;
import io.guanlan.ingest.fetch.FetchResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a document of a page, of what its list said, and of what is remembered. Thread-safe. */
final class DraftMaker {

    private final PageExtractor extractor = new PageExtractor();
    private final UnaryOperator<String> authorHash;

    DraftMaker(UnaryOperator<String> authorHash) {
        this.authorHash = authorHash;
    }

    /**
     * Reads the page, the feed entry or both.
     *
     * @param page the answer, or null when only the entry is there
     * @throws ExtractionException when neither holds an article
     */
    Draft make(Candidate candidate, Page before, FetchResult.@Nullable Ok page, Instant now)
            throws ExtractionException {
        @Nullable Text entry = entry(candidate);
        @Nullable Text best = Text.richer(page(page, entry), entry);
        if (best == null) {
            throw new ExtractionException("no article text found");
        }
        Hint hint = hint(candidate, before, best.ofEntry());
        return draft(candidate, best, hint, now, documentUrl(candidate, page, best.extracted()));
    }

    /** What cannot be read does not matter while the entry can. */
    private @Nullable Text page(FetchResult.@Nullable Ok page, @Nullable Text entry)
            throws ExtractionException {
        if (page == null) {
            return null;
        }
        FetchedBytes bytes =
                new FetchedBytes(page.url().toString(), page.body(), page.contentType());
        try {
            return new Text(bytes, extractor.extract(bytes), false);
        } catch (ExtractionException e) {
            if (entry == null) {
                throw e;
            }
            return null;
        }
    }

    private @Nullable Text entry(Candidate candidate) {
        @Nullable Offer offer = candidate.offer();
        if (offer == null || offer.html() == null || offer.html().isBlank()) {
            return null;
        }
        FetchedBytes bytes =
                new FetchedBytes(
                        candidate.url(),
                        asPage(offer.title(), offer.html()).getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8");
        try {
            return new Text(bytes, extractor.extract(bytes), true);
        } catch (ExtractionException e) {
            return null; // an entry of pictures only; the page decides
        }
    }

    private static String asPage(String title, String html) {
        String safe = title.replace("&", "&amp;").replace("<", "&lt;");
        return "<!doctype html><html><head><meta charset=\"utf-8\"><title>"
                + safe
                + "</title></head><body><article><h1>"
                + safe
                + "</h1>\n<div>"
                + html
                + "</div></article></body></html>";
    }

    private Hint hint(Candidate candidate, Page before, boolean ofEntry) {
        @Nullable Offer offer = candidate.offer();
        @Nullable Hint known = before.hint();
        if (offer == null) {
            return known == null ? new Hint(null, null, null, null, false) : known;
        }
        @Nullable String author = author(candidate.source(), offer.author());
        return new Hint(
                offer.title().isBlank() ? null : offer.title(),
                offer.publishedAt(),
                author == null && known != null ? known.author() : author,
                entryHash(offer),
                ofEntry);
    }

    /** Equal while the feed says the same of an entry; null when it gives no text. */
    static @Nullable String entryHash(Offer offer) {
        return offer.html() == null
                ? null
                : DocumentIds.hash("entry\n" + offer.title() + "\n" + offer.html());
    }

    private @Nullable String author(Source source, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return source.channel() == Channel.NEWMEDIA ? authorHash.apply(name) : name;
    }

    /** The page's own claim, else where it was found; a front page is nobody's address. */
    private static String documentUrl(
            Candidate candidate, FetchResult.@Nullable Ok page, Extracted extracted)
            throws ExtractionException {
        @Nullable String claimed = extracted.canonicalUrl();
        if (claimed != null && !isFront(claimed)) {
            return claimed;
        }
        if (page == null) {
            return candidate.url();
        }
        String found = canonical(page.url().toString(), candidate.url());
        if (isFront(found) && !isFront(candidate.url())) {
            throw new ExtractionException("the page leads to the front page of the site");
        }
        return found;
    }

    private static String canonical(String url, String otherwise) {
        try {
            return CanonicalUrl.of(url);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static boolean isFront(String url) {
        URI uri = URI.create(url);
        String path = uri.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
    }

    private Draft draft(Candidate candidate, Text text, Hint hint, Instant now, String url) {
        Source source = candidate.source();
        Extracted extracted = text.extracted();
        Content content = content(source, extracted.content(), hint);
        @Nullable Instant publishedAt =
                PublishTime.better(extracted.publishedAt(), hint.publishedAt());
        RawDocument document =
                new RawDocument(
                        RawDocument.VERSION,
                        DocumentIds.ofUrl(url),
                        new Origin(
                                url,
                                Addresses.host(URI.create(url)),
                                source.id(),
                                source.name(),
                                source.channel(),
                                null),
                        content,
                        Times.of(publishedAt, now),
                        Engagement.NONE,
                        Captures.of(text),
                        source.region() == null ? Map.of() : Map.of("region", source.region()));
        return new Draft(document, hash(content, publishedAt), hint);
    }

    private Content content(Source source, Content read, Hint hint) {
        @Nullable String author = author(source, read.author());
        return new Content(
                read.title().isBlank() && hint.title() != null ? hint.title() : read.title(),
                read.body(),
                author == null ? hint.author() : author,
                read.credit(),
                read.attachments(),
                read.images());
    }

    /** Images are left out: many sites change their addresses with every answer. */
    private static String hash(Content content, @Nullable Instant publishedAt) {
        return DocumentIds.hash(
                String.join(
                        "\n",
                        content.title(),
                        String.valueOf(publishedAt),
                        String.valueOf(content.credit()),
                        String.valueOf(content.attachments()),
                        content.body()));
    }
}
