package io.guanlan.indices.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kind of outlet an article came through. */
public enum Channel {
    /** A government portal. */
    PORTAL,
    /** A mainstream news site. */
    MAINSTREAM,
    /** An account on a social or short-text platform. */
    NEWMEDIA,
    /** A letter from a citizen. */
    LETTER;

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
    public static Channel of(String key) {
        for (Channel channel : values()) {
            if (channel.name().equalsIgnoreCase(key)) {
                return channel;
            }
        }
        throw new IllegalArgumentException(
                "unknown channel '" + key + "', expected portal, mainstream, newmedia or letter");
    }
}
