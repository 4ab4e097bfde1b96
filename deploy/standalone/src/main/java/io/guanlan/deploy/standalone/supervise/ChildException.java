package io.guanlan.deploy.standalone.supervise;

/** A child does not come up; the message names it, how it ended and its log. */
public final class ChildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened. */
    public ChildException(String message) {
        super(message);
    }
}
