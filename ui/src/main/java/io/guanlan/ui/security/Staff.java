package io.guanlan.ui.security;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody logged in, or the owner of the token a script uses.
 *
 * @param login login name
 * @param display name as shown to people
 * @param roles what they may do; no effect while {@code mustChangePassword}
 * @param mustChangePassword logged in with an issued password: may only choose an own one
 * @param stamp changes with password, roles and barring, so that old sessions are noticed
 */
public record Staff(
        String login, String display, Set<Role> roles, boolean mustChangePassword, String stamp)
        implements Principal, Serializable {

    static Staff of(Account account) {
        Set<Role> roles =
                account.roles().isEmpty()
                        ? EnumSet.noneOf(Role.class)
                        : EnumSet.copyOf(account.roles());
        return new Staff(
                account.login(),
                account.name(),
                roles,
                account.mustChangePassword(),
                stampOf(account));
    }

    /** A fingerprint of what decides whether a session may go on; reveals nothing. */
    static String stampOf(Account account) {
        String state =
                account.passwordHash()
                        + account.roles().stream().map(Role::key).sorted().toList()
                        + account.disabled();
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** May act in this role now. */
    public boolean is(Role role) {
        return !mustChangePassword && roles.contains(role);
    }

    @Override
    public String getName() {
        return login;
    }
}
