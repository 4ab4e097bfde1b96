package io.guanlan.indices.source;

import co.elastic.clients.elasticsearch._types.SortOrder;
import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Test fetches and their answers in the index. */
public final class SourceProbeRepository {

    private final Documents<SourceProbe> probes;

    /** On an open store. */
    public SourceProbeRepository(Store store) {
        probes = new Documents<>(store, "source_probe", SourceProbe.class, "id", SourceProbe::id);
    }

    /** Writes a probe, new or answered. */
    public void save(SourceProbe probe) {
        probes.put(List.of(probe));
    }

    /** One probe. Sees what was just written. */
    public Optional<SourceProbe> find(String id) {
        return probes.find(id).map(Versioned::value);
    }

    /** Probes in one state, oldest first. Sees what was just written. */
    public List<SourceProbe> list(SourceProbe.Status status, int size) {
        probes.refresh();
        return probes.search(
                Documents.exactly("status", status.key()),
                size,
                Documents.by("requested_at", SortOrder.Asc),
                Documents.by("id", SortOrder.Asc));
    }

    /**
     * Removes every probe asked for before this time.
     *
     * @return how many were removed
     */
    public int forget(Instant before) {
        probes.refresh();
        List<SourceProbe> old = probes.all(Documents.before("requested_at", before));
        old.forEach(probe -> probes.delete(probe.id()));
        return old.size();
    }
}
