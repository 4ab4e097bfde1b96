package io.guanlan.ingest;

import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.page.PageRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.source.SourceProbeRepository;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ingest.deadletter.LetterRetries;
import io.guanlan.ingest.fetch.FetchLimits;
import io.guanlan.ingest.fetch.Fetcher;
import io.guanlan.ingest.harvest.Harvest;
import io.guanlan.ingest.harvest.PageStates;
import io.guanlan.ingest.politeness.HostGates;
import io.guanlan.ingest.politeness.PoliteFetcher;
import io.guanlan.ingest.probe.SourceProbes;
import io.guanlan.ingest.pseudonym.AuthorHash;
import io.guanlan.ingest.publish.PublishException;
import io.guanlan.ingest.publish.Publisher;
import io.guanlan.ingest.source.Outage;
import io.guanlan.ingest.source.SourceLoop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running crawler: the source loop, its workers, probes and retries. Waits while Elasticsearch or
 * Kafka is away and goes on where it stood.
 */
public final class Crawler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration RETRY_ROUND = Duration.ofSeconds(2);
    private static final Duration END_WAIT = Duration.ofSeconds(10);

    /** One step of a thread that repeats it until the end. */
    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }

    private final Fetcher fetcher;
    private final Publisher publisher;
    private final SourceLoop loop;
    private final LetterRetries retries;
    private final SourceProbes probes;
    private final ExecutorService probing =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().name("probe-", 1).factory());
    private final Outage outage = new Outage(ROUND);
    private final List<Thread> threads = new ArrayList<>();
    private final int workers;
    private volatile boolean stopped;
    private volatile boolean ready;

    private Crawler(Settings settings, Store store, InstantSource clock) {
        FetchLimits limits = FetchLimits.of(settings);
        workers = settings.number("crawler.threads");
        fetcher = new Fetcher(limits);
        publisher = Publisher.open(settings);
        HostGates gates =
                new HostGates(
                        clock,
                        settings.duration("crawler.host-delay"),
                        settings.number("crawler.host-connections"));
        PoliteFetcher web = new PoliteFetcher(fetcher, gates, clock, limits.userAgent());
        PageRepository pages = new PageRepository(store);
        Harvest harvest =
                new Harvest(
                        web,
                        pages,
                        new DeadLetterRepository(store),
                        publisher,
                        new PageStates(
                                settings.duration("crawler.revisit"),
                                settings.duration("crawler.retry")),
                        AuthorHash.of(settings),
                        clock);
        loop = new SourceLoop(new SourceRepository(store), pages, web, gates, harvest, clock);
        retries = new LetterRetries(new DeadLetterRepository(store), publisher, loop, clock);
        probes = new SourceProbes(new SourceProbeRepository(store), web, probing, clock);
    }

    /** Builds a crawler on a prepared store; {@link #start()} sets it going. */
    public static Crawler open(Settings settings, Store store, InstantSource clock) {
        return new Crawler(settings, store, clock);
    }

    /** Starts all threads and returns. */
    public void start() {
        begin("sources", () -> round(loop::tick, ROUND));
        begin("retries", () -> round(retries::tick, RETRY_ROUND));
        begin("probes", () -> round(probes::tick, ROUND));
        for (int i = 1; i <= workers; i++) {
            begin("crawl-" + i, loop::work);
        }
    }

    private void round(Runnable tick, Duration pause) throws InterruptedException {
        tick.run();
        outage.over();
        ready = true;
        outage.waitFor(pause);
    }

    private void begin(String name, Step step) {
        Thread thread = Thread.ofPlatform().name(name).unstarted(() -> repeat(step));
        threads.add(thread);
        thread.start();
    }

    private void repeat(Step step) {
        try {
            while (!stopped) {
                try {
                    step.run();
                    outage.over();
                } catch (StoreException | PublishException e) {
                    outage.pause(e);
                } catch (RuntimeException | StackOverflowError e) {
                    LOG.error("a step broke and is left out", e);
                    outage.waitFor(ROUND);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does by hand, in this thread, what the threads do until nothing waits; for tests. */
    void runOnce() throws InterruptedException {
        loop.tick();
        retries.tick();
        while (loop.waiting() > 0) {
            loop.work();
        }
        loop.tick();
        probes.tick();
    }

    /** Waits until every probe taken up is answered and takes up no other; for tests. */
    void finishProbes() throws InterruptedException {
        probing.shutdown();
        if (!probing.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a probe hangs");
        }
    }

    /** Has it seen its sources, and are the servers there? */
    public boolean ready() {
        return ready && !outage.isAway();
    }

    /** Numbers worth showing. */
    public Map<String, String> facts() {
        return loop.facts();
    }

    /** Ends fetches in progress; what was not published is fetched again at the next start. */
    @Override
    public void close() throws IOException {
        stopped = true;
        outage.stop();
        threads.forEach(Thread::interrupt);
        probing.shutdownNow();
        fetcher.close();
        try {
            Instant end = Instant.now().plus(END_WAIT);
            for (Thread thread : threads) {
                Duration left = Duration.between(Instant.now(), end);
                thread.join(left.isPositive() ? left : Duration.ofMillis(1));
            }
            if (!probing.awaitTermination(END_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("a probe did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
