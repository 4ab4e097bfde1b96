package io.guanlan.analytics.io;

/** Kafka could not be asked or refused; the message names the setting that would help. */
public final class BrokerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What happened, in one sentence. */
    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
