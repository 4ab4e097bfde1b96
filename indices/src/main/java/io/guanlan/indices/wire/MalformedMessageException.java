package io.guanlan.indices.wire;

import org.jspecify.annotations.Nullable;

/** A message cannot be read; the message says where. */
public final class MalformedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the message. */
    public MalformedMessageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
