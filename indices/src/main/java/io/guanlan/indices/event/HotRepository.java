package io.guanlan.indices.event;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hot topics and hot terms in the index. */
public final class HotRepository {

    /** On an open store. */
    public HotRepository(Store store) {}

    /**
     * The write that puts this state of a topic into the index; its version is {@code updatedAt}.
     */
    public Write toWrite(HotTopic topic) {
        throw new UnsupportedOperationException();
    }

    /** The write that puts this term into the index. */
    public Write toWrite(HotTerm term) {
        throw new UnsupportedOperationException();
    }

    /** One topic. */
    public Optional<HotTopic> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Topics whose window ended at or after {@code since}, hottest first. */
    public List<HotTopic> topics(Instant since, int size) {
        throw new UnsupportedOperationException();
    }

    /**
     * Terms of the newest window that ended at or after {@code since}, hottest first, each term
     * once.
     */
    public List<HotTerm> terms(Instant since, int size) {
        throw new UnsupportedOperationException();
    }
}
