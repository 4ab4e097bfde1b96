package io.guanlan.ingest.source;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.PageRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ingest.fetch.Addresses;
import io.guanlan.ingest.frontier.Frontier;
import io.guanlan.ingest.frontier.Rank;
import io.guanlan.ingest.frontier.Rank.Tier;
import io.guanlan.ingest.harvest.Harvest;
import io.guanlan.ingest.harvest.Outcome;
import io.guanlan.ingest.politeness.HostGates;
import io.guanlan.ingest.politeness.PoliteFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every source fresh. Call {@link #tick()} about each second and {@link #work()} from as many
 * threads as may fetch at the same time.
 */
public final class SourceLoop {

    private static final int MOST_WAITING = 5000;
    private static final int DUE_AT_ONCE = 200;

    /** What became of a wish to try a page again. */
    public enum Retry {
        ACCEPTED,
        /** The page waits or is being fetched already; ask again later. */
        BUSY,
        /** The source it came from is no more. */
        NO_SOURCE,
        /** The key of the letter is no web address. */
        NO_ADDRESS
    }

    private final SourceRepository sources;
    private final PageRepository pages;
    private final Harvest harvest;
    private final InstantSource clock;
    private final Frontier<Task> frontier;
    private final Looker looker;
    private final Map<String, SourceWatch> watches = new ConcurrentHashMap<>();
    private final Counters counters = new Counters();
    private @Nullable Map<String, SourceHealth> known;

    /** A loop at the pace of these gates; does nothing by itself. */
    public SourceLoop(
            SourceRepository sources,
            PageRepository pages,
            PoliteFetcher web,
            HostGates gates,
            Harvest harvest,
            InstantSource clock) {
        this.sources = sources;
        this.pages = pages;
        this.harvest = harvest;
        this.clock = clock;
        this.frontier = new Frontier<>(gates);
        this.looker = new Looker(web, pages, harvest, frontier, clock);
    }

    /**
     * Takes over what people changed, begins looks that are due, and writes health.
     *
     * @throws io.guanlan.indices.store.StoreException when the index is away
     */
    public void tick() {
        reload();
        @Nullable StoreException failure = null;
        for (SourceWatch watch : watches.values()) {
            try {
                if (watch.active()) {
                    looker.begin(watch);
                    enqueueDue(watch);
                }
                report(watch);
            } catch (StoreException e) {
                failure = e; // the others must not wait for this one
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void reload() {
        if (known == null) {
            known =
                    sources.health().stream()
                            .collect(Collectors.toMap(SourceHealth::sourceId, h -> h));
        }
        List<Source> all = sources.all();
        for (Source source : all) {
            @Nullable SourceWatch watch = watches.get(source.id());
            if (watch == null) {
                watches.put(source.id(), new SourceWatch(source, known.get(source.id())));
            } else {
                watch.update(source, clock.instant());
            }
        }
        List<String> ids = all.stream().map(Source::id).toList();
        watches.forEach(
                (id, watch) -> {
                    if (!ids.contains(id)) {
                        watch.remove();
                    }
                });
        watches.keySet().retainAll(ids);
    }

    private void enqueueDue(SourceWatch watch) {
        Instant now = clock.instant();
        if (frontier.size() > MOST_WAITING || !watch.isDueCheck(now, dueRound())) {
            return;
        }
        for (Page page : pages.due(watch.source().id(), now, DUE_AT_ONCE)) {
            Tier tier =
                    switch (page.status()) {
                        case DISCOVERED -> Tier.NEW;
                        case FETCH_ERROR, ERROR -> Tier.RETRY;
                        case FETCHED, REDIRECTION, GONE -> Tier.REVISIT;
                    };
            Instant newest =
                    page.hint() == null || page.hint().publishedAt() == null
                            ? page.firstSeenAt()
                            : page.hint().publishedAt();
            enqueue(
                    new Task.Visit(watch, page.url(), null, null, outcome -> {}),
                    new Rank(tier, newest));
        }
    }

    /** Each check is a search: with many sources each waits longer for its turn. */
    private Duration dueRound() {
        return Duration.ofMillis(Math.max(15_000L, 250L * watches.size()));
    }

    private Retry enqueue(Task.Visit visit, Rank rank) {
        Optional<URI> url = Addresses.parse(visit.url());
        if (url.isEmpty()) {
            return Retry.NO_ADDRESS;
        }
        return frontier.offer(visit.candidate().pageId(), Addresses.host(url.get()), rank, visit)
                ? Retry.ACCEPTED
                : Retry.BUSY;
    }

    /**
     * Fetches the page of a dead letter again, whatever is remembered of it.
     *
     * @param then hears how it ended, when {@link Retry#ACCEPTED}
     */
    public Retry retry(DeadLetter letter, Consumer<Outcome> then) {
        @Nullable SourceWatch watch =
                letter.sourceId() == null ? null : watches.get(letter.sourceId());
        if (watch == null) {
            return Retry.NO_SOURCE;
        }
        return enqueue(
                new Task.Visit(watch, letter.key(), null, letter, then),
                new Rank(Tier.NEW, clock.instant()));
    }

    private void report(SourceWatch watch) {
        Optional<SourceHealth> report = watch.health().report(clock.instant());
        if (report.isEmpty()) {
            return;
        }
        try {
            sources.report(report.get());
        } catch (StoreException e) {
            watch.health().unreported();
            throw e;
        }
    }

    /**
     * Waits for the next thing to fetch and does it.
     *
     * @throws io.guanlan.indices.store.StoreException when the index is away; the thing waits again
     * @throws io.guanlan.ingest.publish.PublishException when the stream is away; the thing waits
     *     again
     */
    public void work() throws InterruptedException {
        Frontier.Lease<Task> lease = frontier.take();
        boolean done = false;
        try {
            switch (lease.task()) {
                case Task.Look look -> looker.look(look, lease.pass());
                case Task.Visit visit -> visit(visit, lease);
            }
            done = true;
        } finally {
            if (done || lease.task() instanceof Task.Look) {
                frontier.done(lease);
            } else {
                frontier.again(lease);
            }
        }
    }

    private void visit(Task.Visit visit, Frontier.Lease<Task> lease) throws InterruptedException {
        if (!visit.watch().active() && visit.retryOf() == null) {
            return;
        }
        Outcome outcome = harvest.harvest(visit.candidate(), lease.pass());
        count(outcome);
        visit.watch().health().page(outcome, clock.instant());
        visit.then().accept(outcome);
    }

    private void count(Outcome outcome) {
        if (outcome.fetched()) {
            counters.fetched.increment();
        }
        switch (outcome.kind()) {
            case PUBLISHED -> counters.published.increment();
            case POSTPONED -> counters.failed.increment();
            case FAILED -> {
                counters.failed.increment();
                counters.deadLetters.increment();
            }
            case UNCHANGED, SKIPPED -> {}
        }
    }

    /** How much waits to be fetched. */
    public int waiting() {
        return frontier.size();
    }

    /** Numbers worth showing, in a fixed order. */
    public Map<String, String> facts() {
        Instant now = clock.instant();
        long due = watches.values().stream().filter(watch -> watch.isDue(now)).count();
        long dark = watches.values().stream().filter(watch -> watch.isDark(now)).count();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sources", String.valueOf(watches.size()));
        facts.put("due", String.valueOf(due));
        facts.put("dark_sources", String.valueOf(dark));
        facts.put("queue", String.valueOf(frontier.size()));
        facts.put("fetched", String.valueOf(counters.fetched.sum()));
        facts.put("published", String.valueOf(counters.published.sum()));
        facts.put("failed", String.valueOf(counters.failed.sum()));
        facts.put("dead_letters", String.valueOf(counters.deadLetters.sum()));
        return facts;
    }
}
