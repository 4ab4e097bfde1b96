package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.terminal.Bar;
import io.guanlan.deploy.standalone.terminal.Screen;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.ingest.archive.ImportOptions;
import io.guanlan.ingest.archive.ImportResult;
import io.guanlan.ingest.archive.Importer;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.pseudonym.AuthorHash;
import io.guanlan.ingest.publish.PublishException;
import io.guanlan.ingest.publish.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Sends files into the same stream as crawled pages: .jsonl, .csv, .tsv (also .gz) and"
                    + " folders of HTML.",
            "Rejected rows are reported with their line and kept in PATH.rejected.jsonl; the rest"
                    + " goes on and the exit status is 1."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int REJECTIONS_SHOWN = 20;
    private static final Duration STALLED = Duration.ofMinutes(5);

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "For rows that name none: ${COMPLETION-CANDIDATES}, in any case.")
    private @Nullable Channel channel;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Outlet for rows that name none.")
    private @Nullable String source;

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "COLUMN=FIELD",
            description = "Which column is which field: subject=title,body=content.")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--wait",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Wait until every row is searchable (default), or not.")
    private boolean wait;

    @Mixin private InstanceOptions instance = new InstanceOptions();

    private final Screen screen = Screen.standard();
    private final Set<String> ids = new HashSet<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private long rejected;

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw CommandException.usage("cannot read " + path);
            }
        }
        Settings settings = instance.ofRunning();
        String batch = "import-" + UUID.randomUUID().toString().substring(0, 8);
        Instant start = Instant.now();
        Importer importer = new Importer(AuthorHash.of(settings));
        try (Publisher publisher = Publisher.open(settings)) {
            for (Path path : paths) {
                send(importer, path, new ImportOptions(mapping, channel, source, batch), publisher);
            }
        } catch (PublishException e) {
            throw CommandException.failure("import stopped: " + e.getMessage(), e);
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw CommandException.failure("import incomplete: " + failed.getMessage(), failed);
        }
        screen.line(
                "%d documents sent in %.1f s, batch %s"
                        .formatted(ids.size(), seconds(start), batch));
        if (wait && !ids.isEmpty()) {
            try (Store store = Store.open(settings)) {
                await(store, batch, start);
            }
        }
        return rejected == 0 ? 0 : CommandException.FAILURE;
    }

    private void send(Importer importer, Path path, ImportOptions options, Publisher publisher)
            throws IOException {
        Bar bar = new Bar(screen, "reading " + path.getFileName());
        try {
            ImportResult result =
                    importer.run(
                            path,
                            options,
                            document -> publish(publisher, document),
                            (bytes, all, rows) ->
                                    bar.at(all == 0 ? 1 : (double) bytes / all, rows + " rows"));
            bar.end();
            tell(path, result);
        } catch (ExtractionException e) {
            bar.end();
            throw CommandException.failure(path + ": " + e.getMessage(), e);
        }
    }

    private void publish(Publisher publisher, RawDocument document) {
        ids.add(document.id());
        CompletableFuture<Void> sent = publisher.publish(document);
        var unused =
                sent.whenComplete(
                        (nothing, error) -> {
                            if (error != null) {
                                failure.compareAndSet(null, error);
                            }
                        });
    }

    private void tell(Path path, ImportResult result) {
        rejected += result.rejected();
        screen.line(
                "%s: %d rows read, %d accepted, %d rejected"
                        .formatted(path, result.read(), result.accepted(), result.rejected()));
        result.firstRejections().stream()
                .limit(REJECTIONS_SHOWN)
                .forEach(
                        rejection ->
                                screen.line(
                                        "%s:%d: %s: %s"
                                                .formatted(
                                                        path,
                                                        rejection.line(),
                                                        rejection.column(),
                                                        rejection.reason())));
        if (result.rejectedFile() != null) {
            screen.line("rejected rows with their reasons are in " + result.rejectedFile());
        }
    }

    /** Until each document is in the index, or listed as a dead letter, or nothing moves. */
    private void await(Store store, String batch, Instant start) throws InterruptedException {
        ArticleRepository articles = new ArticleRepository(store);
        DeadLetterRepository letters = new DeadLetterRepository(store);
        ArticleQuery mine = ArticleQuery.ALL.withFilter(ArticleQuery.Filter.NONE.withBatch(batch));
        Bar bar = new Bar(screen, "analysing");
        long before = -1;
        Instant moved = Instant.now();
        while (true) {
            long there = before;
            long dead = 0;
            try {
                store.refresh();
                there = articles.count(mine);
                dead = letters.countOfBatch(batch);
            } catch (StoreException e) {
                // the server may be restarting; a standstill ends this
                bar.at((double) Math.max(0, there) / ids.size(), "waiting for the index");
            }
            if (there + dead >= ids.size()) {
                bar.end();
                screen.line(
                        "%d searchable, %d dead letters after %.1f s"
                                .formatted(there, dead, seconds(start)));
                return;
            }
            if (there != before) {
                moved = Instant.now();
                before = there;
            }
            if (Duration.between(moved, Instant.now()).compareTo(STALLED) > 0) {
                throw CommandException.failure(
                        "%d of %d documents are searchable and nothing has moved for %d minutes; see ./guanlan status"
                                .formatted(there, ids.size(), STALLED.toMinutes()),
                        null);
            }
            bar.at((double) Math.max(0, there) / ids.size(), there + " of " + ids.size());
            pause();
        }
    }

    private static void pause() throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
