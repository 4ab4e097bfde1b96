package io.guanlan.ui.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be like. Long beats complicated. */
final class PasswordRules {

    static final int SHORTEST = 10;

    /** The hash reads no more than this. */
    private static final int MOST_BYTES = 72;

    private PasswordRules() {}

    /** The message key of the first rule it breaks; empty when it is good. */
    static Optional<String> broken(String login, String chosen) {
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            return Optional.of("security.rule.short");
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("security.rule.long");
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("security.rule.login");
        }
        if (chosen.chars().distinct().count() < 4) {
            return Optional.of("security.rule.plain");
        }
        return Optional.empty();
    }
}
