package io.guanlan.ui.accounts;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.store.Versioned;
import io.guanlan.ui.audit.AuditTrail;
import io.guanlan.ui.security.AccountChanges;
import io.guanlan.ui.security.CurrentStaff;
import io.guanlan.ui.security.Secrets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tokens of the own account for the REST interface. A token has its owner's rights. */
@Service
public class OwnTokens {

    private static final int MOST = 20;

    private final AccountRepository accounts;
    private final AccountChanges changes;
    private final CurrentStaff staff;
    private final Secrets secrets;
    private final AuditTrail trail;

    OwnTokens(
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

    /** The own tokens, newest first. */
    public List<Account.Token> all() {
        return accounts.find(staff.get().login())
                .map(Versioned::value)
                .map(Account::tokens)
                .map(List::reversed)
                .orElse(List.of());
    }

    /**
     * Makes a token; the secret is not kept and cannot be shown again.
     *
     * @throws IllegalArgumentException without a label, or with {@value #MOST} tokens already
     */
    public String create(String label) {
        if (label.isBlank() || label.length() > 60) {
            throw new IllegalArgumentException("a label of 1 to 60 characters is required");
        }
        String login = staff.get().login();
        Secrets.NewToken made = secrets.token(label.strip());
        changes.apply(
                login,
                account -> {
                    if (account.tokens().size() >= MOST) {
                        throw new IllegalArgumentException("too many tokens");
                    }
                    List<Account.Token> more = new ArrayList<>(account.tokens());
                    more.add(made.kept());
                    return account.withTokens(more);
                });
        trail.record("token.created", "token/" + made.kept().id(), label.strip());
        return made.secret();
    }

    /** Ends a token at once. */
    public void revoke(String id) {
        changes.apply(
                staff.get().login(),
                account ->
                        account.withTokens(
                                account.tokens().stream()
                                        .filter(token -> !token.id().equals(id))
                                        .toList()));
        trail.record("token.revoked", "token/" + id, "");
    }
}
