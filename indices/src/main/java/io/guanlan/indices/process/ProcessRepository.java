package io.guanlan.indices.process;

import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import java.util.List;

/** Heartbeats in the index. */
public final class ProcessRepository {

    private final Documents<ProcessState> states;

    /** On an open store. */
    public ProcessRepository(Store store) {
        states = new Documents<>(store, "process", ProcessState.class, "name", ProcessState::name);
    }

    /** Every process, by name. */
    public List<ProcessState> all() {
        return states.all(Documents.everything());
    }

    /** Replaces the state of these processes. */
    public void report(List<ProcessState> reported) {
        states.put(reported);
    }
}
