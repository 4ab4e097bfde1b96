package io.guanlan.ingest.politeness;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.ingest.fetch.Addresses;
import io.guanlan.ingest.fetch.FetchResult;
import io.guanlan.ingest.fetch.FetchResult.HeldOff;
import io.guanlan.ingest.fetch.FetchResult.Refused;
import io.guanlan.ingest.fetch.FetchResult.Throttled;
import io.guanlan.ingest.fetch.Hop;
import io.guanlan.ingest.fetch.Redirects;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Fetches with manners: every hop of every request waits for its host's gate and asks its
 * robots.txt first, and a host that asks for a pause gets it. Thread-safe; a call blocks.
 */
public final class PoliteFetcher {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final Duration LONGEST_HOLD = Duration.ofHours(1);
    private static final Duration UNSAID_HOLD = Duration.ofSeconds(60);

    private final Hop web;
    private final HostGates gates;
    private final InstantSource clock;
    private final RobotsReader reader;
    private final ConcurrentMap<String, Robots> robots = new ConcurrentHashMap<>();

    /**
     * Manners on top of a plain fetcher.
     *
     * @param userAgent whose first word is looked up in robots.txt
     */
    public PoliteFetcher(Hop web, HostGates gates, InstantSource clock, String userAgent) {
        this.web = web;
        this.gates = gates;
        this.clock = clock;
        this.reader = new RobotsReader(userAgent);
    }

    /**
     * Gets a page, following redirects.
     *
     * @param pass for the host of {@code url}, already held, or null to wait for one; given back in
     *     any case
     */
    public FetchResult get(URI url, Validators validators, @Nullable Pass pass)
            throws InterruptedException {
        try (Passes passes = new Passes(gates, pass)) {
            return Redirects.follow((hop, v) -> hop(hop, v, passes), url, validators);
        }
    }

    private FetchResult hop(URI url, Validators validators, Passes passes)
            throws InterruptedException {
        String host = Addresses.host(url);
        Robots rules = robotsOf(url, host, passes);
        if (!rules.reachable()) {
            Duration wait = Duration.between(clock.instant(), rules.expiresAt());
            return new HeldOff(
                    url,
                    "robots.txt cannot be read, so the host is left alone",
                    wait.isNegative() ? Duration.ZERO : wait);
        }
        if (!rules.allows(url)) {
            return new Refused(url, Refused.Cause.ROBOTS, "robots.txt does not allow this address");
        }
        if (!passes.enter(host)) {
            return busy(url, host);
        }
        FetchResult result = web.get(url, validators);
        if (result instanceof Throttled throttled) {
            hold(host, throttled);
        }
        return result;
    }

    private HeldOff busy(URI url, String host) {
        return new HeldOff(url, "the host asked for a longer pause", gates.untilReady(host));
    }

    private void hold(String host, Throttled throttled) {
        Duration wait = Objects.requireNonNullElse(throttled.retryAfter(), UNSAID_HOLD);
        gates.hold(host, wait.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : wait);
    }

    private Robots robotsOf(URI url, String host, Passes passes) throws InterruptedException {
        String origin = url.getScheme() + "://" + host;
        @Nullable Robots known = robots.get(origin);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.expiresAt())) {
            return known;
        }
        URI place = URI.create(origin + "/robots.txt");
        FetchResult answer =
                Redirects.follow(
                        (hop, v) ->
                                passes.enter(Addresses.host(hop))
                                        ? web.get(hop, v)
                                        : busy(hop, Addresses.host(hop)),
                        place,
                        Validators.NONE);
        Robots read = reader.read(place, answer, now, known == null ? 0 : known.failures());
        robots.put(origin, read);
        gates.slowTo(host, read.crawlDelay());
        return read;
    }

    /**
     * The pass of the host that is being asked; never two at once, so that nobody waits in a ring.
     */
    private static final class Passes implements AutoCloseable {

        private final HostGates gates;
        private @Nullable Pass held;

        Passes(HostGates gates, @Nullable Pass first) {
            this.gates = gates;
            this.held = first;
        }

        /** Uses up the pass in hand if it is for this host, else waits for one. */
        boolean enter(String host) throws InterruptedException {
            if (held != null && held.host().equals(host) && !used) {
                used = true;
                return true;
            }
            close();
            Optional<Pass> next = gates.await(host, LONGEST_WAIT);
            held = next.orElse(null);
            used = true;
            return next.isPresent();
        }

        private boolean used;

        @Override
        public void close() {
            if (held != null) {
                held.close();
                held = null;
            }
        }
    }
}
