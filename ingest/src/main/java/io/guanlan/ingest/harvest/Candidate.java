package io.guanlan.ingest.harvest;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.ingest.discovery.Offer;
import org.jspecify.annotations.Nullable;

/**
 * A page that may be an article.
 *
 * @param url canonical address
 * @param source that led to it
 * @param offer what the list said, or null when only the index remembers the page
 * @param retryOf somebody asked for another try of this letter; null when nobody did
 */
public record Candidate(
        String url, Source source, @Nullable Offer offer, @Nullable DeadLetter retryOf) {

    /** Id of the page's crawl state, also its key in the frontier. */
    public String pageId() {
        return DocumentIds.ofUrl(url);
    }

    boolean forced() {
        return retryOf != null;
    }
}
