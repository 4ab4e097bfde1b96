package io.guanlan.indices.deadletter;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.util.List;
import java.util.Optional;

/** Dead letters in the index. */
public final class DeadLetterRepository {

    /** On an open store. */
    public DeadLetterRepository(Store store) {}

    /** The write that lists this dead letter; its version is {@code failedAt}. */
    public Write toWrite(DeadLetter letter) {
        throw new UnsupportedOperationException();
    }

    /** Letters in one state, newest first. Sees what was just written. */
    public List<DeadLetter> list(DeadLetter.Status status, int size) {
        throw new UnsupportedOperationException();
    }

    /** How many letters are in one state. */
    public long count(DeadLetter.Status status) {
        throw new UnsupportedOperationException();
    }

    /** How many open letters one import has. */
    public long countOfBatch(String batch) {
        throw new UnsupportedOperationException();
    }

    /** One letter. */
    public Optional<DeadLetter> find(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves a letter to another state.
     *
     * @return false when it was no longer in {@code from}
     */
    public boolean move(String id, DeadLetter.Status from, DeadLetter.Status to) {
        throw new UnsupportedOperationException();
    }
}
