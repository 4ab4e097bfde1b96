package io.guanlan.ingest.fetch;

import io.guanlan.indices.page.Page.Validators;
import java.net.URI;

/** One request and its answer, redirects not followed. */
@FunctionalInterface
public interface Hop {

    /**
     * Asks once.
     *
     * @param validators of the copy we have; {@link Validators#NONE} asks for the page whatever
     */
    FetchResult get(URI url, Validators validators) throws InterruptedException;
}
