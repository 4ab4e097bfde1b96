package io.guanlan.indices.topic;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import java.util.List;
import java.util.Optional;

/** Saved topic rules in the index. */
public final class TopicRuleRepository {

    /** On an open store. */
    public TopicRuleRepository(Store store) {}

    /** Every rule, by name. */
    public List<TopicRule> all() {
        throw new UnsupportedOperationException();
    }

    /** One rule. */
    public Optional<Versioned<TopicRule>> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Adds a rule; answers false when the id is taken. */
    public boolean create(TopicRule rule) {
        throw new UnsupportedOperationException();
    }

    /** Writes a changed rule back, or throws {@link io.guanlan.indices.store.ConflictException}. */
    public void update(Versioned<TopicRule> rule) {
        throw new UnsupportedOperationException();
    }

    /** Removes a rule. */
    public void delete(String id) {
        throw new UnsupportedOperationException();
    }
}
