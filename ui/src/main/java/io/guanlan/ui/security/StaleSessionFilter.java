package io.guanlan.ui.security;

import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.store.StoreException;
import io.guanlan.indices.store.Versioned;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions of accounts that were barred or got another password or other roles since, within
 * {@link #TRUST}, whichever process of the desk made the change. While the store is away sessions
 * live on, since nothing can have changed.
 */
final class StaleSessionFilter extends OncePerRequestFilter {

    static final Duration TRUST = Duration.ofSeconds(5);

    private final AccountRepository accounts;
    private final Map<String, Seen> stamps = new ConcurrentHashMap<>();

    private record Seen(String stamp, Instant at) {}

    StaleSessionFilter(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Staff staff
                && !fresh(staff)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean fresh(Staff staff) {
        Seen seen = stamps.get(staff.login());
        if (seen != null
                && seen.stamp().equals(staff.stamp())
                && seen.at().plus(TRUST).isAfter(Instant.now())) {
            return true;
        }
        try {
            String stamp =
                    accounts.find(staff.login())
                            .map(Versioned::value)
                            .filter(account -> !account.disabled())
                            .map(Staff::stampOf)
                            .orElse("");
            stamps.put(staff.login(), new Seen(stamp, Instant.now()));
            return stamp.equals(staff.stamp());
        } catch (StoreException e) {
            logger.debug("account " + staff.login() + " cannot be read, session lives on", e);
            return true;
        }
    }
}
