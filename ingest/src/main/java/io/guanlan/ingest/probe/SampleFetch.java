package io.guanlan.ingest.probe;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.indices.source.SourceProbe.Problem;
import io.guanlan.indices.source.SourceProbe.Sample;
import io.guanlan.ingest.discovery.Offer;
import io.guanlan.ingest.extract.Extracted;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.extract.PageExtractor;
import io.guanlan.ingest.fetch.Addresses;
import io.guanlan.ingest.fetch.FetchResult;
import io.guanlan.ingest.politeness.PoliteFetcher;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows one article as it would be kept. */
final class SampleFetch {

    private static final int SHOWN = 300;

    private final PoliteFetcher web;
    private final PageExtractor extractor = new PageExtractor();

    SampleFetch(PoliteFetcher web) {
        this.web = web;
    }

    Sample of(Offer offer) throws InterruptedException {
        Optional<URI> url = Addresses.parse(offer.url());
        if (url.isEmpty()) {
            return failed(offer, Problems.badAddress());
        }
        FetchResult result = web.get(url.get(), Validators.NONE, null);
        return switch (result) {
            case FetchResult.Ok ok -> read(offer, ok);
            case FetchResult.Failure failure -> failed(offer, Problems.of(failure));
            default -> failed(offer, Problems.broke());
        };
    }

    private Sample read(Offer offer, FetchResult.Ok ok) {
        try {
            return sample(
                    offer,
                    extractor.extract(
                            new FetchedBytes(ok.url().toString(), ok.body(), ok.contentType())));
        } catch (ExtractionException e) {
            return failed(offer, Problems.noArticle(e));
        }
    }

    private static Sample sample(Offer offer, Extracted extracted) {
        String title = extracted.content().title();
        String body = extracted.content().body();
        return new Sample(
                extracted.canonicalUrl() == null ? offer.url() : extracted.canonicalUrl(),
                title.isBlank() ? offer.title() : title,
                extracted.publishedAt() == null ? offer.publishedAt() : extracted.publishedAt(),
                extracted.content().credit(),
                start(body),
                body.length(),
                extracted.charset(),
                extracted.method(),
                null);
    }

    /** Never half of a surrogate pair. */
    private static String start(String body) {
        if (body.length() <= SHOWN) {
            return body;
        }
        int end = Character.isHighSurrogate(body.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return body.substring(0, end);
    }

    private static Sample failed(Offer offer, @Nullable Problem problem) {
        return new Sample(
                offer.url(), offer.title(), offer.publishedAt(), null, "", 0, "", "", problem);
    }
}
