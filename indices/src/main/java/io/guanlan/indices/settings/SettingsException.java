package io.guanlan.indices.settings;

import org.jspecify.annotations.Nullable;

/** A setting is missing, unknown or malformed; the message names it. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, and why when there is a cause. */
    public SettingsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
