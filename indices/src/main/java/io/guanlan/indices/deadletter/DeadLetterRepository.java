package io.guanlan.indices.deadletter;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import io.guanlan.indices.store.Write;
import java.util.List;
import java.util.Optional;

/** Dead letters in the index. */
public final class DeadLetterRepository {

    private final Documents<DeadLetter> letters;

    /** On an open store. */
    public DeadLetterRepository(Store store) {
        letters = new Documents<>(store, "deadletter", DeadLetter.class, "id", DeadLetter::id);
    }

    /** The write that lists this dead letter; its version is {@code failedAt}. */
    public Write toWrite(DeadLetter letter) {
        return letters.toWrite(letter, letter.failedAt().toEpochMilli());
    }

    /** Letters in one state, newest first. Sees what was just written. */
    public List<DeadLetter> list(DeadLetter.Status status, int size) {
        letters.refresh();
        return letters.search(
                Documents.exactly("status", status.key()),
                size,
                Documents.by("failed_at", SortOrder.Desc),
                Documents.by("id", SortOrder.Asc));
    }

    /** How many letters are in one state. */
    public long count(DeadLetter.Status status) {
        letters.refresh();
        return letters.count(Documents.exactly("status", status.key()));
    }

    /** How many open letters one import has. */
    public long countOfBatch(String batch) {
        letters.refresh();
        return letters.count(
                Query.of(
                        q ->
                                q.bool(
                                        b ->
                                                b.filter(Documents.exactly("batch", batch))
                                                        .filter(
                                                                Documents.exactly(
                                                                        "status",
                                                                        DeadLetter.Status.OPEN
                                                                                .key())))));
    }

    /** One letter. */
    public Optional<DeadLetter> find(String id) {
        return letters.find(id).map(Versioned::value);
    }

    /**
     * Moves a letter to another state.
     *
     * @return false when it was no longer in {@code from}
     */
    public boolean move(String id, DeadLetter.Status from, DeadLetter.Status to) {
        Versioned<DeadLetter> found = letters.find(id).orElse(null);
        if (found == null || found.value().status() != from) {
            return false;
        }
        try {
            letters.update(
                    new Versioned<>(
                            found.value().withStatus(to), found.seqNo(), found.primaryTerm()));
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }
}
