package io.guanlan.indices.store;

/** The index does not fit this build; the message says what to do. */
public final class IncompatibleIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What does not fit, and what to do. */
    public IncompatibleIndexException(String message) {
        super(message);
    }
}
