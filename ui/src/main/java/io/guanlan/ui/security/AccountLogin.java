package io.guanlan.ui.security;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.store.StoreException;
import io.guanlan.indices.store.Versioned;
import io.guanlan.ui.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks login and password against the accounts. The answer is the same, and takes as long, for an
 * unknown login, a wrong password and a barred account.
 */
@Component
class AccountLogin implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final Attempts attempts;
    private final Secrets secrets;
    private final AuditTrail trail;

    AccountLogin(
            AccountRepository accounts,
            AccountChanges changes,
            Attempts attempts,
            Secrets secrets,
            AuditTrail trail) {
        this.accounts = accounts;
        this.changes = changes;
        this.attempts = attempts;
        this.secrets = secrets;
        this.trail = trail;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String login = request.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(request.getCredentials());
        String address =
                request.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "";
        Duration wait = attempts.waitFor(login, address);
        if (!wait.isZero()) {
            throw new LockedException(Long.toString(wait.toSeconds() + 1));
        }
        try {
            return check(login, password, address);
        } catch (StoreException e) {
            throw new AuthenticationServiceException("accounts cannot be read", e);
        }
    }

    private Authentication check(String login, String password, String address) {
        Optional<Account> known =
                login.isEmpty() ? Optional.empty() : accounts.find(login).map(Versioned::value);
        boolean right = secrets.matches(password, known);
        if (!right || known.isEmpty() || known.get().disabled()) {
            attempts.failed(login, address);
            trail.recordAs("system", "login.failed", "account/" + shown(login), address);
            throw new BadCredentialsException("login refused");
        }
        Account entered = changes.apply(login, now -> enter(now, password));
        attempts.succeeded(login);
        trail.recordAs(login, "login.succeeded", "account/" + login, address);
        return CurrentStaff.authenticationOf(Staff.of(entered));
    }

    /** Again on the newest state: the account may have been barred or its password changed. */
    private Account enter(Account account, String password) {
        if (account.disabled() || !secrets.matches(password, Optional.of(account))) {
            throw new BadCredentialsException("login refused");
        }
        return account.withLastLogin(Instant.now());
    }

    /** People type passwords into the wrong field: what is no plausible login is not kept. */
    private static String shown(String login) {
        return login.matches("[a-z0-9._-]{1,32}") ? login : "?";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
