package io.guanlan.indices.snapshot;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.util.List;
import java.util.Optional;

/** Snapshots in the index. */
public final class SnapshotRepository {

    /** On an open store. */
    public SnapshotRepository(Store store) {}

    /** The write that keeps this snapshot. */
    public Write toWrite(Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /** One snapshot with its bytes. */
    public Optional<Snapshot> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Ids of the snapshots of an article, newest first. */
    public List<String> idsOfArticle(String articleId) {
        throw new UnsupportedOperationException();
    }
}
