package io.guanlan.indices.source;

import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sources and their health in the index. */
public final class SourceRepository {

    private final Documents<Source> sources;
    private final Documents<SourceHealth> health;

    /** On an open store. */
    public SourceRepository(Store store) {
        sources = new Documents<>(store, "source", Source.class, "id", Source::id);
        health =
                new Documents<>(
                        store,
                        "source_health",
                        SourceHealth.class,
                        "source_id",
                        SourceHealth::sourceId);
    }

    /** Every source, by name. Sees what was just written. */
    public List<Source> all() {
        return sources.all(Documents.everything()).stream()
                .sorted(Comparator.comparing(Source::name).thenComparing(Source::id))
                .toList();
    }

    /** One source with what is needed to write it back. */
    public Optional<Versioned<Source>> find(String id) {
        return sources.find(id);
    }

    /** Adds a source; does nothing and answers false when the id is taken. */
    public boolean create(Source source) {
        return sources.create(source);
    }

    /**
     * Writes a changed source back.
     *
     * @throws io.guanlan.indices.store.ConflictException when somebody else changed it first
     */
    public void update(Versioned<Source> source) {
        sources.update(source);
    }

    /** Removes a source and its health; its articles stay. */
    public void delete(String id) {
        sources.delete(id);
        health.delete(id);
    }

    /** The health of every source that was ever looked at. */
    public List<SourceHealth> health() {
        return health.all(Documents.everything());
    }

    /** Replaces the health of one source. */
    public void report(SourceHealth report) {
        health.put(List.of(report));
    }
}
