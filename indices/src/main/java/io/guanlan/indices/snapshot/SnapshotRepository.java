package io.guanlan.indices.snapshot;

import co.elastic.clients.elasticsearch._types.SortOrder;
import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import io.guanlan.indices.store.Write;
import java.util.List;
import java.util.Optional;

/** Snapshots in the index. */
public final class SnapshotRepository {

    private static final int MOST = 1_000;

    private final Documents<Snapshot> snapshots;

    /** On an open store. */
    public SnapshotRepository(Store store) {
        snapshots = new Documents<>(store, "snapshot", Snapshot.class, "id", Snapshot::id);
    }

    /** The write that keeps this snapshot. */
    public Write toWrite(Snapshot snapshot) {
        return snapshots.toWrite(snapshot, snapshot.fetchedAt().toEpochMilli());
    }

    /** One snapshot with its bytes. */
    public Optional<Snapshot> find(String id) {
        return snapshots.find(id).map(Versioned::value);
    }

    /** Ids of the snapshots of an article, newest first. */
    public List<String> idsOfArticle(String articleId) {
        return snapshots.searchIds(
                Documents.exactly("article_id", articleId),
                MOST,
                Documents.by("fetched_at", SortOrder.Desc),
                Documents.by("id", SortOrder.Asc));
    }
}
