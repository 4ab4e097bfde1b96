package io.guanlan.ui.security;

import io.guanlan.indices.account.Account;
import io.guanlan.ui.audit.AuditTrail;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Choosing an own password: for everybody, and the only thing an issued password is good for. */
@Service
public class Passwords {

    private final CurrentStaff staff;
    private final AccountChanges changes;
    private final Secrets secrets;
    private final AuditTrail trail;

    Passwords(CurrentStaff staff, AccountChanges changes, Secrets secrets, AuditTrail trail) {
        this.staff = staff;
        this.changes = changes;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** Whether whoever is logged in must still choose an own password. */
    public boolean mustChoose() {
        return staff.find().map(Staff::mustChangePassword).orElse(false);
    }

    /**
     * Replaces the own password. Other sessions of the account end; an issued password is worth
     * nothing from now on.
     *
     * @param old the one in use; not asked for when it was issued, since it was just used
     * @return who is logged in from now on
     * @throws PasswordRuleException when {@code old} is wrong or {@code chosen} breaks a rule
     */
    public Staff choose(String old, String chosen) {
        Staff who =
                staff.find().orElseThrow(() -> new AccessDeniedException("nobody is logged in"));
        PasswordRules.broken(who.login(), chosen)
                .ifPresent(
                        key -> {
                            throw new PasswordRuleException(key);
                        });
        Account account =
                changes.apply(
                        who.login(),
                        known -> {
                            if (!who.stamp().equals(Staff.stampOf(known))) {
                                throw new AccessDeniedException("account changed, log in again");
                            }
                            if (!who.mustChangePassword()
                                    && !secrets.matches(old, Optional.of(known))) {
                                throw new PasswordRuleException("security.rule.wrong");
                            }
                            if (secrets.matches(chosen, Optional.of(known))) {
                                throw new PasswordRuleException("security.rule.old");
                            }
                            return known.withPassword(secrets.hash(chosen), false);
                        });
        trail.record("password.changed", "account/" + who.login(), "");
        return Staff.of(account);
    }
}
