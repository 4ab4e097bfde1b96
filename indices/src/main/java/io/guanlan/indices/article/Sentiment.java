package io.guanlan.indices.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The attitude a text takes, in three classes. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    /** The lower-case name used in files, messages, queries and the index. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #key()} back, ignoring case.
     *
     * @throws IllegalArgumentException naming the value and the allowed ones
     */
    @JsonCreator
    public static Sentiment of(String key) {
        for (Sentiment sentiment : values()) {
            if (sentiment.name().equalsIgnoreCase(key)) {
                return sentiment;
            }
        }
        throw new IllegalArgumentException(
                "unknown sentiment '" + key + "', expected negative, neutral or positive");
    }
}
