package io.guanlan.indices.audit;

import io.guanlan.indices.store.Store;
import java.util.List;

/** The audit trail in the index: entries are added, never changed. */
public final class AuditRepository {

    /** On an open store. */
    public AuditRepository(Store store) {}

    /** Adds an entry; returns when it is kept. */
    public void add(AuditEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** The newest entries. */
    public List<AuditEntry> newest(int size) {
        throw new UnsupportedOperationException();
    }
}
