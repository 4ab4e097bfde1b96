package io.guanlan.indices.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Idempotent bulk writing with an answer for each item. */
public interface BulkWriter {

    /**
     * Sends one bulk request.
     *
     * @return the writes that were not carried out; empty when all are in or were there already.
     *     Completes exceptionally when the request as a whole failed, in which case any part of it
     *     may have been carried out and it is safe to send it again
     */
    CompletableFuture<List<Failure>> write(List<Write> writes);

    /**
     * A write that was not carried out.
     *
     * @param write the write
     * @param retryable the server was busy; the same write may succeed later
     * @param reason the server's words
     */
    record Failure(Write write, boolean retryable, String reason) {}
}
