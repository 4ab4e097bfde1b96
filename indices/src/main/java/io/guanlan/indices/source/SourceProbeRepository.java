package io.guanlan.indices.source;

import io.guanlan.indices.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Test fetches and their answers in the index. */
public final class SourceProbeRepository {

    /** On an open store. */
    public SourceProbeRepository(Store store) {}

    /** Writes a probe, new or answered. */
    public void save(SourceProbe probe) {
        throw new UnsupportedOperationException();
    }

    /** One probe. Sees what was just written. */
    public Optional<SourceProbe> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Probes in one state, oldest first. Sees what was just written. */
    public List<SourceProbe> list(SourceProbe.Status status, int size) {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes every probe asked for before this time.
     *
     * @return how many were removed
     */
    public int forget(Instant before) {
        throw new UnsupportedOperationException();
    }
}
