package io.guanlan.indices.audit;

import co.elastic.clients.elasticsearch._types.SortOrder;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import java.util.List;

/** The audit trail in the index: entries are added, never changed. */
public final class AuditRepository {

    private final Documents<AuditEntry> entries;

    /** On an open store. */
    public AuditRepository(Store store) {
        entries = new Documents<>(store, "audit", AuditEntry.class, "id", AuditEntry::id);
    }

    /** Adds an entry; returns when it is kept. */
    public void add(AuditEntry entry) {
        if (!entries.create(entry)) {
            throw new ConflictException("audit entry " + entry.id() + " exists already");
        }
    }

    /** The newest entries. */
    public List<AuditEntry> newest(int size) {
        return entries.search(
                Documents.everything(),
                size,
                Documents.by("at", SortOrder.Desc),
                Documents.by("id", SortOrder.Desc));
    }
}
