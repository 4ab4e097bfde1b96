package io.guanlan.indices.store;

import org.jspecify.annotations.Nullable;

/** Elasticsearch could not be reached or refused; the message names the call. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The call that failed and why. */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
