package io.guanlan.indices.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
    /** Would make a whole site unqualified (indicator V1). */
    VETO,
    SERIOUS,
    GENERAL,
    STYLE;

    /** The lower-case name used in files, messages, queries and the index. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #key()} back, ignoring case. */
    @JsonCreator
    public static Severity of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
