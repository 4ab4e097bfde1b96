package io.guanlan.indices.topic;

import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Saved topic rules in the index. */
public final class TopicRuleRepository {

    private final Documents<TopicRule> rules;

    /** On an open store. */
    public TopicRuleRepository(Store store) {
        rules = new Documents<>(store, "topic", TopicRule.class, "id", TopicRule::id);
    }

    /** Every rule, by name. */
    public List<TopicRule> all() {
        return rules.all(Documents.everything()).stream()
                .sorted(Comparator.comparing(TopicRule::name).thenComparing(TopicRule::id))
                .toList();
    }

    /** One rule. */
    public Optional<Versioned<TopicRule>> find(String id) {
        return rules.find(id);
    }

    /** Adds a rule; answers false when the id is taken. */
    public boolean create(TopicRule rule) {
        return rules.create(rule);
    }

    /** Writes a changed rule back, or throws {@link io.guanlan.indices.store.ConflictException}. */
    public void update(Versioned<TopicRule> rule) {
        rules.update(rule);
    }

    /** Removes a rule. */
    public void delete(String id) {
        rules.delete(id);
    }
}
