package io.guanlan.ui.deadletters;

import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetter.Status;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.ui.audit.AuditTrail;
import io.guanlan.ui.security.CurrentStaff;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Dead letters with the rights of whoever asks: everybody logged in may look, duty officers,
 * analysts and administrators decide. A payload may hold a letter from a citizen, so it is shown to
 * clerks and administrators only when the document is one.
 */
@Service
public class DeadLetterService {

    /** Most letters of one list; the counts are exact whatever their number. */
    static final int LISTED = 2_000;

    private static final Role[] DECIDERS = {Role.DUTY, Role.ANALYST, Role.ADMIN};

    private final DeadLetterRepository letters;
    private final AuditTrail audit;
    private final CurrentStaff staff;

    DeadLetterService(DeadLetterRepository letters, AuditTrail audit, CurrentStaff staff) {
        this.letters = letters;
        this.audit = audit;
        this.staff = staff;
    }

    /** Letters in one state, newest first, at most 2,000. */
    public List<DeadLetter> list(Status status) {
        staff.get();
        return letters.list(status, LISTED);
    }

    /** How many letters are in each state. */
    public Map<Status, Long> counts() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, letters.count(status));
        }
        return counts;
    }

    /** Whether whoever asks may decide about letters. */
    public boolean mayDecide() {
        return staff.isAny(DECIDERS);
    }

    /** Whether whoever asks may read what a citizen wrote. */
    public boolean seesLetters() {
        return staff.isAny(Role.CLERK, Role.ADMIN);
    }

    /**
     * Asks for another try of open letters.
     *
     * @return how many; the others were decided by somebody else meanwhile
     */
    public int retry(Collection<DeadLetter> chosen) {
        return move(chosen, Status.RETRY_REQUESTED, "deadletter.retry_requested", "");
    }

    /** Gives open letters up, with a reason for the trail; answers how many. */
    public int discard(Collection<DeadLetter> chosen, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a letter is discarded with a reason only");
        }
        return move(chosen, Status.DISCARDED, "deadletter.discarded", reason.strip());
    }

    private int move(Collection<DeadLetter> chosen, Status to, String action, String detail) {
        staff.require(DECIDERS);
        int moved = 0;
        for (DeadLetter letter : chosen) {
            if (letters.move(letter.id(), Status.OPEN, to)) {
                audit.record(
                        action,
                        "deadletter/" + letter.id(),
                        detail.isEmpty() ? letter.key() : detail);
                moved++;
            }
        }
        return moved;
    }
}
