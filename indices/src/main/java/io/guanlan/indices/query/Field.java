package io.guanlan.indices.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can stand before a colon. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum Field {
    TITLE(true),
    BODY(true),
    SOURCE(false),
    CHANNEL(false, "portal", "mainstream", "newmedia", "letter"),
    SENTIMENT(false, "negative", "neutral", "positive"),
    REGION(false),
    AUTHOR(false),
    ENTITY(false),
    URL(false);

    private final boolean text;
    private final List<String> allowed;

    Field(boolean text, String... allowed) {
        this.text = text;
        this.allowed = List.of(allowed);
    }

    /** Holds running text, in which terms are looked for. */
    public boolean isText() {
        return text;
    }

    /** The only values it takes; empty when it takes any. */
    public List<String> allowed() {
        return allowed;
    }

    /** As written in a query. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that name, case ignored, or null. */
    static @Nullable Field find(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** All names, for error messages. */
    static String names() {
        return Arrays.stream(values()).map(Field::key).collect(Collectors.joining(", "));
    }
}
