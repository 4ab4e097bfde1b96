package io.guanlan.ui.accounts;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.ui.audit.AuditTrail;
import io.guanlan.ui.security.AccountChanges;
import io.guanlan.ui.security.CurrentStaff;
import io.guanlan.ui.security.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What administrators do with accounts. Nobody bars, demotes or resets themselves here. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AccountService {

    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final CurrentStaff staff;
    private final Secrets secrets;
    private final AuditTrail trail;

    AccountService(
            AccountRepository accounts,
            AccountChanges changes,
            CurrentStaff staff,
            Secrets secrets,
            AuditTrail trail) {
        this.accounts = accounts;
        this.changes = changes;
        this.staff = staff;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** Every account, by login. */
    public List<Account> all() {
        return accounts.all();
    }

    /**
     * Makes an account.
     *
     * @return its one-time password, or empty when the login is taken
     * @throws IllegalArgumentException when login, name or roles are not usable
     */
    public Optional<String> create(String login, String name, Set<Role> roles) {
        if (!login.matches("[a-z][a-z0-9._-]{1,31}") || name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("login, name and roles are required");
        }
        String password = secrets.oneTimePassword();
        Account account =
                new Account(
                        login,
                        name.strip(),
                        roles,
                        secrets.hash(password),
                        true,
                        false,
                        List.of(),
                        Instant.now(),
                        null);
        if (!accounts.create(account)) {
            return Optional.empty();
        }
        trail.record("account.created", "account/" + login, names(roles));
        return Optional.of(password);
    }

    /** Another name, other roles. The own administrator role stays. */
    public void change(String login, String name, Set<Role> roles) {
        if (name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("name and roles are required");
        }
        if (isSelf(login) && !roles.contains(Role.ADMIN)) {
            throw new IllegalArgumentException("nobody gives away the own administrator role");
        }
        changes.apply(login, account -> account.as(name.strip(), roles));
        trail.record("account.changed", "account/" + login, names(roles));
    }

    /** Bars somebody else, or lets them in again. Open sessions end within seconds. */
    public void setDisabled(String login, boolean disabled) {
        refuseSelf(login);
        changes.apply(login, account -> account.withDisabled(disabled));
        trail.record(disabled ? "account.disabled" : "account.enabled", "account/" + login, "");
    }

    /** Issues a new one-time password; the old one, and open sessions, end. */
    public String resetPassword(String login) {
        refuseSelf(login);
        String password = secrets.oneTimePassword();
        String hash = secrets.hash(password);
        changes.apply(login, account -> account.withPassword(hash, true));
        trail.record("password.reset", "account/" + login, "");
        return password;
    }

    /** Whether it is the own account. */
    public boolean isSelf(String login) {
        return staff.get().login().equals(login);
    }

    private void refuseSelf(String login) {
        if (isSelf(login)) {
            throw new IllegalArgumentException("not on the own account");
        }
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::key).sorted().collect(Collectors.joining(", "));
    }
}
