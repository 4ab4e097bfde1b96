package io.guanlan.ingest.extract;

import org.jspecify.annotations.Nullable;

/** The bytes hold nothing of the kind asked for; the message is the reason, ready to be shown. */
public final class ExtractionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is nothing to extract. */
    public ExtractionException(String reason) {
        super(reason);
    }

    /** Why there is nothing to extract, and what a reader of the format said. */
    public ExtractionException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** The reason in words. */
    public String reason() {
        String message = getMessage();
        return message == null ? "unknown" : message;
    }
}
