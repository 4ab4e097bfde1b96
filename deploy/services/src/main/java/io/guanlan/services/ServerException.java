package io.guanlan.services;

import org.jspecify.annotations.Nullable;

/** A server cannot be started or has died; the message says why and where to look. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened, and why when there is a cause. */
    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
