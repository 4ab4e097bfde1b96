package io.guanlan.indices.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in, or a script's token.
 *
 * @param login lower-case login name, the document id
 * @param name as shown to people
 * @param roles what they may do
 * @param passwordHash encoded with its algorithm; never logged
 * @param mustChangePassword the password was issued by somebody else and is good for choosing an
 *     own one only
 * @param disabled may not log in
 * @param tokens access tokens for the REST interface
 * @param createdAt when it was made
 * @param lastLoginAt last successful log-in, or null
 */
public record Account(
        String login,
        String name,
        Set<Role> roles,
        String passwordHash,
        boolean mustChangePassword,
        boolean disabled,
        List<Token> tokens,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    /** What a person does here. */
    public enum Role {
        ANALYST,
        DUTY,
        LEADER,
        EDITOR,
        CLERK,
        ADMIN;

        /** The lower-case name used in the index. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #key()} back. */
        @JsonCreator
        public static Role of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A token for the REST interface.
     *
     * @param id public part, safe to show
     * @param hash SHA-256 of the secret part, hex
     * @param label what it is for
     * @param createdAt when it was made
     */
    public record Token(String id, String hash, String label, Instant createdAt) {}

    /** Another name and other roles. */
    public Account as(String newName, Set<Role> newRoles) {
        return new Account(
                login,
                newName,
                newRoles,
                passwordHash,
                mustChangePassword,
                disabled,
                tokens,
                createdAt,
                lastLoginAt);
    }

    /** Another password; {@code issued} when somebody else chose it. */
    public Account withPassword(String hash, boolean issued) {
        return new Account(
                login, name, roles, hash, issued, disabled, tokens, createdAt, lastLoginAt);
    }

    /** Barred, or let in again. */
    public Account withDisabled(boolean barred) {
        return new Account(
                login,
                name,
                roles,
                passwordHash,
                mustChangePassword,
                barred,
                tokens,
                createdAt,
                lastLoginAt);
    }

    /** Other tokens. */
    public Account withTokens(List<Token> others) {
        return new Account(
                login,
                name,
                roles,
                passwordHash,
                mustChangePassword,
                disabled,
                others,
                createdAt,
                lastLoginAt);
    }

    /** A later log-in. */
    public Account withLastLogin(Instant at) {
        return new Account(
                login,
                name,
                roles,
                passwordHash,
                mustChangePassword,
                disabled,
                tokens,
                createdAt,
                at);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Account[" + login + " " + roles + (disabled ? " disabled" : "") + "]";
    }
}
