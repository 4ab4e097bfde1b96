package io.guanlan.indices.source;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import java.util.List;
import java.util.Optional;

/** Sources and their health in the index. */
public final class SourceRepository {

    /** On an open store. */
    public SourceRepository(Store store) {}

    /** Every source, by name. Sees what was just written. */
    public List<Source> all() {
        throw new UnsupportedOperationException();
    }

    /** One source with what is needed to write it back. */
    public Optional<Versioned<Source>> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Adds a source; does nothing and answers false when the id is taken. */
    public boolean create(Source source) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a changed source back.
     *
     * @throws io.guanlan.indices.store.ConflictException when somebody else changed it first
     */
    public void update(Versioned<Source> source) {
        throw new UnsupportedOperationException();
    }

    /** Removes a source and its health; its articles stay. */
    public void delete(String id) {
        throw new UnsupportedOperationException();
    }

    /** The health of every source that was ever looked at. */
    public List<SourceHealth> health() {
        throw new UnsupportedOperationException();
    }

    /** Replaces the health of one source. */
    public void report(SourceHealth health) {
        throw new UnsupportedOperationException();
    }
}
