package io.guanlan.ingest.publish;

/** Kafka did not acknowledge; the message may or may not be there, and may be sent again. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message's key and why. */
    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
