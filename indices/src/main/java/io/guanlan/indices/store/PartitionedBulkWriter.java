package io.guanlan.indices.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one copy of an article over all partitions. The partition follows from the publish time,
 * and a corrected publish time moves the document; so before a bulk, one search by ids finds copies
 * in other partitions, and when the new revision is in, they are deleted with its version.
 *
 * <p>A search sees what was written a refresh ago (one second). {@link RecentWrites} knows what
 * this writer wrote since, and {@link Turns} keeps two bulks with one document apart. What remains:
 * two processes that write revisions of one document with different publish times within a second
 * leave two copies, until the document is written again. A crash between write and delete leaves
 * them too, until the stream replays the write, which it does since the write was never answered.
 */
final class PartitionedBulkWriter implements BulkWriter {

    private static final int RECENT = 50_000;

    private final BulkWriter plain;
    private final CopySearch copies;
    private final String partitions;
    private final Turns turns = new Turns();
    private final RecentWrites recent = new RecentWrites(RECENT);

    PartitionedBulkWriter(BulkWriter plain, CopySearch copies, String alias) {
        this.plain = plain;
        this.copies = copies;
        this.partitions = alias + "-";
    }

    @Override
    public CompletableFuture<List<Failure>> write(List<Write> writes) {
        Map<String, Write> articles = new LinkedHashMap<>();
        List<Write> others = new ArrayList<>();
        for (Write write : writes) {
            if (write.index().startsWith(partitions)) {
                articles.merge(write.id(), write, PartitionedBulkWriter::newer);
            } else {
                others.add(write);
            }
        }
        if (articles.isEmpty()) {
            return plain.write(others);
        }
        return turns.take(
                articles.keySet(),
                () ->
                        copies.find(articles.keySet())
                                .thenCompose(found -> write(articles, others, found)));
    }

    private static Write newer(Write first, Write second) {
        return second.version() >= first.version() ? second : first;
    }

    private CompletableFuture<List<Failure>> write(
            Map<String, Write> articles, List<Write> others, JsonNode found) {
        Map<Write, Write> deletes = new HashMap<>();
        Map<String, Write> wanted = new LinkedHashMap<>(articles);
        for (JsonNode hit : found) {
            String id = hit.path("_id").asText();
            plan(
                    articles.get(id),
                    new Write(hit.path("_index").asText(), id, hit.path("_version").asLong(), ""),
                    true,
                    wanted,
                    deletes);
        }
        for (Write write : articles.values()) {
            RecentWrites.Place place = recent.find(write.id());
            if (place != null) {
                plan(
                        write,
                        new Write(place.index(), write.id(), place.version(), ""),
                        place.done(),
                        wanted,
                        deletes);
            }
        }
        wanted.values().forEach(recent::begin);
        List<Write> batch = new ArrayList<>(wanted.values());
        batch.addAll(others);
        return plain.write(batch).thenCompose(failures -> clean(wanted, deletes, failures));
    }

    /** Decides about one copy: in the way, newer than what is to be written, or the same place. */
    private static void plan(
            @Nullable Write write,
            Write copy,
            boolean certain,
            Map<String, Write> wanted,
            Map<Write, Write> deletes) {
        if (write == null || copy.index().equals(write.index())) {
            return;
        }
        if (copy.version() <= write.version()) {
            deletes.put(new Write(copy.index(), copy.id(), write.version(), ""), write);
        } else if (certain) {
            wanted.remove(write.id());
        }
    }

    private CompletableFuture<List<Failure>> clean(
            Map<String, Write> wanted, Map<Write, Write> deletes, List<Failure> failures) {
        Map<String, Write> done = new HashMap<>(wanted);
        failures.forEach(failure -> done.remove(failure.write().id(), failure.write()));
        done.values().forEach(recent::done);
        List<Write> due =
                deletes.entrySet().stream()
                        .filter(e -> done.containsValue(e.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (due.isEmpty()) {
            return CompletableFuture.completedFuture(failures);
        }
        return plain.write(due)
                .thenApply(
                        notDeleted -> {
                            List<Failure> all = new ArrayList<>(failures);
                            for (Failure failure : notDeleted) {
                                Write cause = deletes.get(failure.write());
                                all.add(
                                        new Failure(
                                                cause == null ? failure.write() : cause,
                                                failure.retryable(),
                                                "old copy in "
                                                        + failure.write().index()
                                                        + ": "
                                                        + failure.reason()));
                            }
                            return all;
                        });
    }
}
