package io.guanlan.ui.kit;

import java.util.Locale;

/** What a colour means here; the style sheet knows {@code gl-tone-<key>}. */
public enum Tone {
    GOOD,
    INFO,
    WARNING,
    DANGER,
    QUIET;

    /** The lower-case name used in the style sheet. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
