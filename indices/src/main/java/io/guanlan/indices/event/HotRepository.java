package io.guanlan.indices.event;

import co.elastic.clients.elasticsearch._types.SortOrder;
import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import io.guanlan.indices.store.Write;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hot topics and hot terms in the index. */
public final class HotRepository {

    private static final int MOST = 10_000;

    private final Documents<HotTopic> topics;
    private final Documents<HotTerm> terms;

    /** On an open store. */
    public HotRepository(Store store) {
        topics = new Documents<>(store, "event", HotTopic.class, "id", HotTopic::id);
        terms = new Documents<>(store, "hot_term", HotTerm.class, "id", HotTerm::id);
    }

    /**
     * The write that puts this state of a topic into the index; its version is {@code updatedAt}.
     */
    public Write toWrite(HotTopic topic) {
        return topics.toWrite(topic, topic.updatedAt().toEpochMilli());
    }

    /** The write that puts this term into the index. */
    public Write toWrite(HotTerm term) {
        return terms.toWrite(term, term.updatedAt().toEpochMilli());
    }

    /** One topic. */
    public Optional<HotTopic> find(String id) {
        return topics.find(id).map(Versioned::value);
    }

    /** Topics whose window ended at or after {@code since}, hottest first. */
    public List<HotTopic> topics(Instant since, int size) {
        return topics.search(
                Documents.from("window.to", since),
                size,
                Documents.by("volume.score", SortOrder.Desc),
                Documents.by("id", SortOrder.Asc));
    }

    /**
     * Terms of the newest window that ended at or after {@code since}, hottest first, each term
     * once.
     */
    public List<HotTerm> terms(Instant since, int size) {
        List<HotTerm> newest =
                terms.search(
                        Documents.from("window.to", since),
                        1,
                        Documents.by("window.to", SortOrder.Desc),
                        Documents.by("id", SortOrder.Asc));
        if (newest.isEmpty()) {
            return List.of();
        }
        Map<String, HotTerm> once = new LinkedHashMap<>();
        List<HotTerm> window =
                terms.search(
                        Documents.from("window.to", newest.getFirst().window().to()),
                        Math.min(MOST, size * 4),
                        Documents.by("volume.score", SortOrder.Desc),
                        Documents.by("id", SortOrder.Asc));
        window.forEach(term -> once.putIfAbsent(term.term(), term));
        return once.values().stream().limit(size).toList();
    }
}
