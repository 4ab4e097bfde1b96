package io.guanlan.ui.security;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.store.StoreException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the owner of the token in {@code Authorization: Bearer}. Says nothing when there is none or
 * a wrong one: what follows refuses. An account that is barred or must change its password has no
 * working token.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final AccountRepository accounts;

    TokenFilter(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            try {
                owner(header.substring(BEARER.length()).strip())
                        .ifPresent(
                                account -> {
                                    SecurityContext context =
                                            SecurityContextHolder.createEmptyContext();
                                    context.setAuthentication(
                                            CurrentStaff.authenticationOf(Staff.of(account)));
                                    SecurityContextHolder.setContext(context);
                                });
            } catch (StoreException e) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setHeader("Retry-After", "5");
                response.setContentType("application/problem+json");
                response.getWriter()
                        .write(
                                "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"the store does not answer\"}");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Account> owner(String token) {
        return Secrets.parse(token)
                .flatMap(
                        presented ->
                                accounts.byToken(presented.id())
                                        .filter(
                                                account ->
                                                        !account.disabled()
                                                                && !account.mustChangePassword()
                                                                && holds(account, presented)));
    }

    private static boolean holds(Account account, Secrets.Presented presented) {
        return account.tokens().stream()
                .anyMatch(
                        token ->
                                token.id().equals(presented.id())
                                        && Secrets.same(token.hash(), presented.hash()));
    }
}
