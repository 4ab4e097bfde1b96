package io.guanlan.indices.store;

/** Somebody else changed the document first; nothing was written. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the document. */
    public ConflictException(String message) {
        super(message);
    }
}
