package io.guanlan.ui.audit;

import io.guanlan.indices.audit.AuditEntry;
import io.guanlan.indices.audit.AuditRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The door to the trail. An entry that cannot be kept fails the act it belongs to. */
@Service
public class AuditTrail {

    private final AuditRepository entries;

    AuditTrail(AuditRepository entries) {
        this.entries = entries;
    }

    /**
     * Keeps what the person logged in just did.
     *
     * @param action verb in the past after the kind of thing, such as {@code source.paused}
     * @param object kind and id, such as {@code source/portal}
     * @param detail what changed, in words; no secrets
     */
    public void record(String action, String object, String detail) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        recordAs(
                authentication == null ? "system" : authentication.getName(),
                action,
                object,
                detail);
    }

    /** As {@link #record}, for acts before somebody is logged in. */
    public void recordAs(String actor, String action, String object, String detail) {
        entries.add(
                new AuditEntry(
                        UUID.randomUUID().toString(),
                        Instant.now(),
                        actor,
                        action,
                        object,
                        detail));
    }

    /** The newest entries, newest first. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<AuditEntry> newest(int size) {
        return entries.newest(size);
    }
}
