package io.guanlan.indices.process;

import io.guanlan.indices.store.Store;
import java.util.List;

/** Heartbeats in the index. */
public final class ProcessRepository {

    /** On an open store. */
    public ProcessRepository(Store store) {}

    /** Every process, by name. */
    public List<ProcessState> all() {
        throw new UnsupportedOperationException();
    }

    /** Replaces the state of these processes. */
    public void report(List<ProcessState> states) {
        throw new UnsupportedOperationException();
    }
}
