package io.guanlan.ui.kit.chart;

import java.util.Locale;

/**
 * What a colour means. The colour itself comes from the style sheet ({@code --desk-…}), so that it
 * fits the light and the dark theme alike.
 */
public enum Hue {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    PORTAL,
    MAINSTREAM,
    NEWMEDIA,
    LETTER,
    ACCENT,
    WARNING;

    /** Name of the style sheet variable, without its prefix. */
    public String variable() {
        return name().toLowerCase(Locale.ROOT);
    }
}
