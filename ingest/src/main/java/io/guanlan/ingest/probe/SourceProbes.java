package io.guanlan.ingest.probe;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceProbe;
import io.guanlan.indices.source.SourceProbe.Answer;
import io.guanlan.indices.source.SourceProbe.Sample;
import io.guanlan.indices.source.SourceProbe.Status;
import io.guanlan.indices.source.SourceProbeRepository;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ingest.discovery.KindDetector;
import io.guanlan.ingest.discovery.Offer;
import io.guanlan.ingest.discovery.Reading;
import io.guanlan.ingest.discovery.SourceReader;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.fetch.Addresses;
import io.guanlan.ingest.fetch.FetchResult;
import io.guanlan.ingest.politeness.PoliteFetcher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the probes that the desk asks for. Call {@link #tick()} about twice a second. */
public final class SourceProbes {

    private static final Logger LOG = LoggerFactory.getLogger(SourceProbes.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_LEFT = 20;
    private static final int MOST_SAMPLES = 5;
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** A child sitemap deeper than this is not looked for. */
    private static final int MOST_DEPTH = 3;

    private final SourceProbeRepository probes;
    private final PoliteFetcher web;
    private final Executor executor;
    private final InstantSource clock;
    private final SourceReader reader = new SourceReader();
    private final SampleFetch samples;
    private Instant sweptAt = Instant.MIN;
    private boolean tookOver;

    /**
     * Probes with the same manners as the crawl.
     *
     * @param executor carries out one probe at a time or several
     */
    public SourceProbes(
            SourceProbeRepository probes,
            PoliteFetcher web,
            Executor executor,
            InstantSource clock) {
        this.probes = probes;
        this.web = web;
        this.executor = executor;
        this.clock = clock;
        this.samples = new SampleFetch(web);
    }

    /**
     * Takes up what was asked for since the last call; the first call also takes up what a process
     * before this one left unanswered.
     *
     * @throws StoreException when the index is away
     */
    public void tick() {
        Instant now = clock.instant();
        if (sweptAt.plus(KEPT).isBefore(now)) {
            sweptAt = now;
            probes.forget(now.minus(KEPT));
        }
        if (!tookOver) {
            probes.list(Status.RUNNING, MOST_LEFT).forEach(this::take);
            tookOver = true;
        }
        probes.list(Status.REQUESTED, AT_ONCE).forEach(this::take);
    }

    private void take(SourceProbe probe) {
        probes.save(probe.running());
        executor.execute(() -> answer(probe));
    }

    private void answer(SourceProbe probe) {
        try {
            probes.save(carryOut(probe));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StoreException e) {
            LOG.info("probe {} stays unanswered: {}", probe.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("probe {} of {} broke", probe.id(), probe.url(), e);
            probes.save(probe.failed(Problems.broke(), clock.instant()));
        }
    }

    private SourceProbe carryOut(SourceProbe probe) throws InterruptedException {
        Optional<URI> url = Addresses.parse(probe.url());
        if (url.isEmpty()) {
            return probe.failed(Problems.badAddress(), clock.instant());
        }
        FetchResult result = web.get(url.get(), Validators.NONE, null);
        return switch (result) {
            case FetchResult.Ok ok -> read(probe, ok);
            case FetchResult.Failure failure -> probe.failed(Problems.of(failure), clock.instant());
            default -> probe.failed(Problems.broke(), clock.instant());
        };
    }

    private SourceProbe read(SourceProbe probe, FetchResult.Ok ok) throws InterruptedException {
        FetchedBytes bytes = new FetchedBytes(ok.url().toString(), ok.body(), ok.contentType());
        Source.Kind kind = probe.kind() == null ? KindDetector.detect(bytes) : probe.kind();
        List<Offer> offers;
        try {
            offers = offers(kind, bytes, 0);
        } catch (ExtractionException e) {
            return probe.failed(Problems.unreadable(e), clock.instant());
        }
        if (offers.isEmpty()) {
            return probe.failed(Problems.noLinks(), clock.instant());
        }
        Answer answer = new Answer(kind, bytes.url(), null, offers.size(), List.of());
        return probe.done(withSamples(probe, answer, offers), clock.instant());
    }

    /** The first child of a sitemap index stands for all. */
    private List<Offer> offers(Source.Kind kind, FetchedBytes bytes, int depth)
            throws ExtractionException, InterruptedException {
        Reading reading = reader.read(kind, bytes);
        if (!reading.offers().isEmpty() || reading.children().isEmpty() || depth >= MOST_DEPTH) {
            return reading.offers();
        }
        Optional<URI> child = Addresses.parse(reading.children().getFirst());
        if (child.isPresent()
                && web.get(child.get(), Validators.NONE, null) instanceof FetchResult.Ok ok) {
            return offers(
                    kind,
                    new FetchedBytes(ok.url().toString(), ok.body(), ok.contentType()),
                    depth + 1);
        }
        return List.of();
    }

    /** Shows each sample as soon as it is there. */
    private Answer withSamples(SourceProbe probe, Answer answer, List<Offer> offers)
            throws InterruptedException {
        List<Sample> read = new ArrayList<>();
        Answer partial = answer;
        for (Offer offer : offers.subList(0, Math.min(MOST_SAMPLES, offers.size()))) {
            probes.save(probe.running(partial));
            read.add(samples.of(offer));
            partial =
                    new Answer(
                            answer.kind(),
                            answer.finalUrl(),
                            answer.title(),
                            answer.found(),
                            List.copyOf(read));
        }
        return partial;
    }
}
