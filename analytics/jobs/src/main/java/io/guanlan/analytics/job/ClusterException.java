package io.guanlan.analytics.job;

import org.jspecify.annotations.Nullable;

/** The cluster cannot be used; the message is one sentence that names the setting. */
final class ClusterException extends Exception {

    private static final long serialVersionUID = 1L;

    ClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
