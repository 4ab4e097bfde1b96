package io.guanlan.deploy.bench;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import io.guanlan.ingest.publish.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sends documents through a running instance and writes the same documents straight to its
 * Elasticsearch, in one run; then sends a gentle stream and notes when each document can be found.
 * Everything it wrote is removed at the end.
 */
public final class PipelineBench {

    private static final int BATCH = 500;
    private static final int TWO_WRITERS = 2;
    private static final int PER_SECOND = 10;
    private static final int GENTLE = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Settings settings;
    private final Store store;
    private final ArticleRepository articles;
    private final Consumer<String> progress;

    private PipelineBench(Settings settings, Store store, Consumer<String> progress) {
        this.settings = settings;
        this.store = store;
        this.articles = new ArticleRepository(store);
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param settings of a running instance
     * @param documents how many to send through
     * @param progress told what is going on
     * @throws IllegalStateException when the documents do not arrive within ten minutes
     */
    public static PipelineFigures run(Settings settings, int documents, Consumer<String> progress) {
        try (Store store = Store.open(settings)) {
            return new PipelineBench(settings, store, progress).measure(documents);
        }
    }

    private PipelineFigures measure(int documents) {
        String run = "bench-" + Instant.now().toEpochMilli();
        // The first documents pay for loading dictionaries and compiling code; they are not
        // counted.
        progress.accept("warming up");
        flood(new Corpus(run + "-warm"), Math.min(documents, 2_000));
        progress.accept("sending " + documents + " documents through the pipe");
        double pipe = documents / seconds(() -> flood(new Corpus(run + "-pipe"), documents));
        progress.accept("writing the same documents straight to Elasticsearch");
        double bulk = raw(run + "-pipe");
        progress.accept("sending " + PER_SECOND + " documents a second");
        long[] waits = gentle(new Corpus(run + "-gentle"));
        progress.accept("removing what was written");
        List.of(run + "-warm", run + "-pipe", run + "-gentle").forEach(this::remove);
        return new PipelineFigures(
                documents,
                Corpus.LENGTH,
                pipe,
                bulk,
                pipe / bulk,
                waits[waits.length / 2],
                waits[(int) (waits.length * 0.99)]);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void flood(Corpus corpus, int documents) {
        try (Publisher publisher = Publisher.open(settings)) {
            List<CompletableFuture<Void>> sent = new ArrayList<>();
            for (int i = 0; i < documents; i++) {
                sent.add(publisher.publish(corpus.document(i, Instant.now())));
            }
            sent.forEach(Publisher::await);
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        while (articles.count(of(corpus.batch())) < documents) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "only "
                                + articles.count(of(corpus.batch()))
                                + " of "
                                + documents
                                + " documents arrived");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static ArticleQuery of(String batch) {
        return ArticleQuery.ALL.withFilter(ArticleQuery.Filter.NONE.withBatch(batch));
    }

    /**
     * Documents per second of {@code _bulk} with two requests in flight, the fastest way into this
     * server.
     */
    private double raw(String batch) {
        List<Article> kept = new ArrayList<>();
        articles.stream(of(batch), Integer.MAX_VALUE, kept::add);
        try (Store bench = Store.open(settings.with("elasticsearch.prefix", "bench"))) {
            bench.prepare();
            ArticleRepository target = new ArticleRepository(bench);
            List<Write> writes = kept.stream().map(target::toWrite).toList();
            double seconds = seconds(() -> bulk(bench.bulk(), writes));
            bench.drop();
            return writes.size() / seconds;
        }
    }

    private static void bulk(BulkWriter writer, List<Write> writes) {
        List<CompletableFuture<List<BulkWriter.Failure>>> open = new ArrayList<>();
        for (int from = 0; from < writes.size(); from += BATCH) {
            if (open.size() == TWO_WRITERS) {
                open.removeFirst().join();
            }
            open.add(writer.write(writes.subList(from, Math.min(writes.size(), from + BATCH))));
        }
        open.forEach(CompletableFuture::join);
    }

    /** Milliseconds from acknowledged by Kafka to found by a search, sorted. */
    private long[] gentle(Corpus corpus) {
        Map<String, Long> sentAt = new HashMap<>();
        Map<String, Long> waits = new HashMap<>();
        try (Publisher publisher = Publisher.open(settings)) {
            long start = System.nanoTime();
            while (waits.size() < GENTLE && System.nanoTime() - start < PATIENCE.toNanos()) {
                long due = (System.nanoTime() - start) * PER_SECOND / 1_000_000_000L;
                while (sentAt.size() < Math.min(GENTLE, due)) {
                    var document = corpus.document(sentAt.size(), Instant.now());
                    Publisher.await(publisher.publish(document));
                    sentAt.put(document.id(), System.nanoTime());
                }
                look(corpus, sentAt, waits);
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        if (waits.isEmpty()) {
            throw new IllegalStateException("no document of the gentle stream arrived");
        }
        return waits.values().stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void look(Corpus corpus, Map<String, Long> sentAt, Map<String, Long> waits) {
        if (sentAt.size() == waits.size()) {
            return;
        }
        ArticleQuery missing =
                ArticleQuery.ALL.withFilter(
                        ArticleQuery.Filter.NONE
                                .withBatch(corpus.batch())
                                .withIds(
                                        sentAt.keySet().stream()
                                                .filter(id -> !waits.containsKey(id))
                                                .collect(Collectors.toSet())));
        for (ArticleHits.Hit hit : articles.search(missing, GENTLE, null, false).hits()) {
            String id = hit.article().id();
            long sent = Objects.requireNonNull(sentAt.get(id), "found what was not sent: " + id);
            waits.put(id, (System.nanoTime() - sent) / 1_000_000);
        }
    }

    private void remove(String batch) {
        List<Write> deletes = new ArrayList<>();
        articles.stream(
                of(batch),
                Integer.MAX_VALUE,
                article -> {
                    Write write = articles.toWrite(article);
                    deletes.add(new Write(write.index(), write.id(), write.version() + 1, ""));
                });
        bulk(store.bulk(), deletes);
    }
}
