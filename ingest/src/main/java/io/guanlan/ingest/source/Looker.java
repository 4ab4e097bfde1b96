package io.guanlan.ingest.source;

import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.Page.Status;
import io.guanlan.indices.page.PageRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.ingest.discovery.Offer;
import io.guanlan.ingest.discovery.Reading;
import io.guanlan.ingest.discovery.SourceReader;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.fetch.Addresses;
import io.guanlan.ingest.fetch.FetchResult;
import io.guanlan.ingest.frontier.Frontier;
import io.guanlan.ingest.frontier.Rank;
import io.guanlan.ingest.frontier.Rank.Tier;
import io.guanlan.ingest.harvest.Candidate;
import io.guanlan.ingest.harvest.Harvest;
import io.guanlan.ingest.harvest.PageStates;
import io.guanlan.ingest.politeness.Pass;
import io.guanlan.ingest.politeness.PoliteFetcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads lists and puts what is new into the frontier. */
final class Looker {

    private static final Logger LOG = LoggerFactory.getLogger(Looker.class);
    private static final int MOST_OFFERS = 10_000;
    private static final int BATCH = 500;
    private static final int MOST_CHILDREN = 50;
    private static final int MOST_DEPTH = 2;
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final PoliteFetcher web;
    private final PageRepository pages;
    private final Harvest harvest;
    private final Frontier<Task> frontier;
    private final InstantSource clock;
    private final SourceReader reader = new SourceReader();

    Looker(
            PoliteFetcher web,
            PageRepository pages,
            Harvest harvest,
            Frontier<Task> frontier,
            InstantSource clock) {
        this.web = web;
        this.pages = pages;
        this.harvest = harvest;
        this.frontier = frontier;
        this.clock = clock;
    }

    /** Puts every list of a source into the frontier, if it is time to look. */
    void begin(SourceWatch watch) {
        List<String> urls = watch.source().urls();
        if (urls.isEmpty() || !watch.beginLook(clock.instant(), urls.size())) {
            return;
        }
        for (String url : urls) {
            enqueue(new Task.Look(watch, url, 0));
        }
    }

    private void enqueue(Task.Look look) {
        Optional<URI> url = Addresses.parse(look.url());
        if (url.isEmpty()) {
            look.watch().health().listFailed("bad_address: not a web address: " + look.url());
            look.watch().endLook(clock.instant());
            return;
        }
        String key = "look " + look.watch().source().id() + " " + look.url();
        Rank rank = new Rank(Tier.LOOK, clock.instant());
        if (!frontier.offer(key, Addresses.host(url.get()), rank, look)) {
            look.watch().endLook(clock.instant());
        }
    }

    /** Reads one list. */
    void look(Task.Look look, Pass pass) throws InterruptedException {
        SourceWatch watch = look.watch();
        try {
            URI url = Addresses.parse(look.url()).orElseThrow();
            FetchResult result = web.get(url, watch.list(look.url()).validators(), pass);
            switch (result) {
                case FetchResult.Ok ok -> read(look, ok);
                case FetchResult.Failure failure ->
                        watch.health().listFailed(failure.line() + " — " + look.url());
                default -> same(look);
            }
        } finally {
            watch.endLook(clock.instant());
        }
    }

    private void read(Task.Look look, FetchResult.Ok ok) {
        SourceWatch watch = look.watch();
        String hash = DocumentIds.hash(new String(ok.body(), StandardCharsets.ISO_8859_1));
        if (hash.equals(watch.list(look.url()).bodyHash())) {
            same(look);
            return;
        }
        Reading reading;
        try {
            reading =
                    reader.read(
                            watch.source().kind(),
                            new FetchedBytes(ok.url().toString(), ok.body(), ok.contentType()));
        } catch (ExtractionException e) {
            watch.health().listFailed("unreadable: " + e.reason() + " — " + look.url());
            return;
        }
        if (reading.offers().isEmpty() && reading.children().isEmpty()) {
            watch.health().listEmpty("empty: no article links found — " + look.url());
            return;
        }
        children(look, reading);
        watch.health().found(reading.offers().size());
        offer(watch, reading.offers());
        watch.remember(
                look.url(),
                new SourceWatch.ListMemory(ok.validators(), hash, reading.offers().size()));
    }

    /** Nothing new, and what was found before is safe in the index. */
    private static void same(Task.Look look) {
        look.watch().health().found(look.watch().list(look.url()).found());
    }

    private void children(Task.Look look, Reading reading) {
        if (look.depth() >= MOST_DEPTH) {
            return;
        }
        List<String> children = reading.children().stream().limit(MOST_CHILDREN).toList();
        look.watch().moreLooks(children.size());
        children.forEach(child -> enqueue(new Task.Look(look.watch(), child, look.depth() + 1)));
    }

    private void offer(SourceWatch watch, List<Offer> offers) {
        Instant now = clock.instant();
        List<Candidate> candidates = newest(watch.source(), offers);
        if (candidates.size() < offers.size()) {
            LOG.info(
                    "source {} offers {} articles at once, the newest {} are taken",
                    watch.source().id(),
                    offers.size(),
                    candidates.size());
        }
        for (int i = 0; i < candidates.size(); i += BATCH) {
            List<Candidate> batch = candidates.subList(i, Math.min(i + BATCH, candidates.size()));
            offerBatch(watch, batch, now.minusMillis(i), now);
        }
    }

    private void offerBatch(
            SourceWatch watch, List<Candidate> candidates, Instant undated, Instant now) {
        Map<String, Page> known = harvest.known(candidates);
        pages.save(
                candidates.stream()
                        .filter(candidate -> !known.containsKey(candidate.pageId()))
                        .map(candidate -> PageStates.discovered(candidate, now, GRACE))
                        .toList());
        int order = 0;
        for (Candidate candidate : candidates) {
            @Nullable Page page = known.get(candidate.pageId());
            if (page == null
                    || page.status() == Status.DISCOVERED
                    || Harvest.isNews(candidate, page)) {
                visit(watch, candidate, rank(candidate.offer(), undated.minusMillis(order++), now));
            }
        }
    }

    private static List<Candidate> newest(Source source, List<Offer> offers) {
        Comparator<Offer> newestFirst =
                Comparator.comparing(
                        Offer::publishedAt, Comparator.nullsFirst(Comparator.reverseOrder()));
        return offers.stream()
                .sorted(newestFirst)
                .limit(MOST_OFFERS)
                .map(offer -> new Candidate(offer.url(), source, offer, null))
                .toList();
    }

    /** Undated articles count as new in the order of the list, and no article as newer than now. */
    private static Rank rank(@Nullable Offer offer, Instant undated, Instant now) {
        @Nullable Instant at = offer == null ? null : offer.publishedAt();
        return new Rank(Tier.NEW, at == null || at.isAfter(now) ? undated : at);
    }

    private void visit(SourceWatch watch, Candidate candidate, Rank rank) {
        Addresses.parse(candidate.url())
                .ifPresent(
                        url ->
                                frontier.offer(
                                        candidate.pageId(),
                                        Addresses.host(url),
                                        rank,
                                        new Task.Visit(
                                                watch,
                                                candidate.url(),
                                                candidate.offer(),
                                                null,
                                                outcome -> {})));
    }
}
