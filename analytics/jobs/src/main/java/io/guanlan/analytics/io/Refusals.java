package io.guanlan.analytics.io;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Write;
import io.guanlan.indices.wire.DocumentIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the store will never take into dead letters, which go the same way. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final String STAGE = "index";

    private final DeadLetterRepository letters;
    private final Counter refused;

    Refusals(DeadLetterRepository letters, Counter refused) {
        this.letters = letters;
        this.refused = refused;
    }

    /** The entry, or a dead letter in its place when no request could carry it. */
    Entry unlessTooLarge(Entry entry) {
        if (entry.bytes() <= StoreSink.BATCH_BYTES) {
            return entry;
        }
        return letter(entry, "document of " + entry.bytes() + " bytes is too large to be written");
    }

    /**
     * What of a request is to be sent again: what the server was too busy for, and dead letters.
     */
    List<Entry> again(List<Entry> entries, List<BulkWriter.Failure> failures) {
        if (failures.isEmpty()) {
            return List.of();
        }
        Map<Write, Entry> byWrite = new HashMap<>();
        entries.forEach(entry -> byWrite.put(entry.write(), entry));
        List<Entry> again = new ArrayList<>();
        for (BulkWriter.Failure failure : failures) {
            Entry entry = byWrite.get(failure.write());
            if (entry == null) {
                throw new IllegalStateException("failure of an unknown write " + failure);
            } else if (failure.retryable()) {
                again.add(entry);
            } else if (entry.key().isEmpty()) {
                LOG.error("store refuses dead letter {}: {}", entry.id(), failure.reason());
            } else {
                again.add(letter(entry, failure.reason()));
            }
        }
        return again;
    }

    private Entry letter(Entry entry, String reason) {
        refused.inc();
        DeadLetter letter =
                new DeadLetter(
                        DocumentIds.hash(STAGE + "\n" + entry.index() + "\n" + entry.id()),
                        STAGE,
                        entry.key(),
                        entry.index() + " refuses it: " + reason,
                        null,
                        null,
                        null,
                        DeadLetter.Status.OPEN,
                        Instant.now(),
                        1);
        // Without a key: a dead letter that is refused itself is logged and ends there.
        return Entry.of(new Delivery(letters.toWrite(letter), ""));
    }
}
