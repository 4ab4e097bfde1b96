package io.guanlan.ingest.source;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.ingest.discovery.Offer;
import io.guanlan.ingest.harvest.Candidate;
import io.guanlan.ingest.harvest.Outcome;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that waits in the frontier. */
sealed interface Task {

    /** The source it is for. */
    SourceWatch watch();

    /**
     * Read a list.
     *
     * @param url of the list
     * @param depth 0 for an address of the source, more for a sitemap's child
     */
    record Look(SourceWatch watch, String url, int depth) implements Task {}

    /**
     * Harvest a page.
     *
     * @param url canonical address
     * @param offer what the list said, or null
     * @param retryOf the letter that asks for it, or null
     * @param then hears how it ended
     */
    record Visit(
            SourceWatch watch,
            String url,
            @Nullable Offer offer,
            @Nullable DeadLetter retryOf,
            Consumer<Outcome> then)
            implements Task {

        /** With the source as it is now: people may have changed it meanwhile. */
        Candidate candidate() {
            return new Candidate(url, watch.source(), offer, retryOf);
        }
    }
}
