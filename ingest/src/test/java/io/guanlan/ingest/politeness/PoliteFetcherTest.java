package io.guanlan.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.ingest.fetch.FetchResult;
import io.guanlan.ingest.fetch.FetchResult.Gone;
import io.guanlan.ingest.fetch.FetchResult.HeldOff;
import io.guanlan.ingest.fetch.FetchResult.Ok;
import io.guanlan.ingest.fetch.FetchResult.Redirect;
import io.guanlan.ingest.fetch.FetchResult.Refused;
import io.guanlan.ingest.fetch.FetchResult.ServerError;
import io.guanlan.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoliteFetcherTest {

    private static final URI PAGE = URI.create("http://a.example/page.html");
    private static final URI ROBOTS = URI.create("http://a.example/robots.txt");

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");
    private final Map<URI, FetchResult> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final HostGates gates = new HostGates(() -> now, Duration.ZERO, 1);
    private final PoliteFetcher fetcher =
            new PoliteFetcher(
                    (url, validators) -> {
                        asked.add(url.toString());
                        return web.getOrDefault(url, new Gone(url, 404));
                    },
                    gates,
                    () -> now,
                    "GuanlanBot/0.1 (+https://guanlan.example/bot)");

    private FetchResult get(URI url) throws InterruptedException {
        return fetcher.get(url, Validators.NONE, null);
    }

    private void robots(String text) {
        web.put(ROBOTS, ok(ROBOTS, text));
    }

    private static Ok ok(URI url, String text) {
        return new Ok(url, text.getBytes(StandardCharsets.UTF_8), null, Validators.NONE);
    }

    @Test
    void noRobotsFile_allowsEverything() throws InterruptedException {
        web.put(PAGE, ok(PAGE, "hello"));
        assertThat(get(PAGE)).isInstanceOf(Ok.class);
    }

    @Test
    void forbiddenRobotsFile_allowsEverything() throws InterruptedException {
        web.put(ROBOTS, new FetchResult.ClientError(ROBOTS, 403));
        web.put(PAGE, ok(PAGE, "hello"));
        assertThat(get(PAGE)).isInstanceOf(Ok.class);
    }

    @Test
    void disallowedPage_isNotAskedFor() throws InterruptedException {
        robots("User-agent: *\nDisallow: /page");
        assertThat(get(PAGE))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.cause()).isEqualTo(Refused.Cause.ROBOTS));
        assertThat(asked).containsExactly(ROBOTS.toString());
    }

    @Test
    void rulesForUs_winOverRulesForAll() throws InterruptedException {
        robots("User-agent: *\nDisallow: /\n\nUser-agent: guanlanbot\nAllow: /\n");
        web.put(PAGE, ok(PAGE, "hello"));
        assertThat(get(PAGE)).isInstanceOf(Ok.class);
    }

    @Test
    void brokenRobotsFile_leavesTheHostAlone() throws InterruptedException {
        web.put(ROBOTS, new ServerError(ROBOTS, 500));
        web.put(PAGE, ok(PAGE, "hello"));
        assertThat(get(PAGE)).isInstanceOf(HeldOff.class);
        assertThat(get(PAGE)).isInstanceOf(HeldOff.class);
        assertThat(asked).containsExactly(ROBOTS.toString());
    }

    @Test
    void repairedRobotsFile_isReadAfterTheHold() throws InterruptedException {
        web.put(ROBOTS, new ServerError(ROBOTS, 500));
        web.put(PAGE, ok(PAGE, "hello"));
        get(PAGE);
        robots("User-agent: *\nAllow: /");
        now = now.plusSeconds(31);
        assertThat(get(PAGE)).isInstanceOf(Ok.class);
    }

    @Test
    void robotsFile_isReadOnceAndAgainAfterHours() throws InterruptedException {
        web.put(PAGE, ok(PAGE, "hello"));
        get(PAGE);
        get(PAGE);
        assertThat(asked).filteredOn(ROBOTS.toString()::equals).hasSize(1);
        now = now.plus(Duration.ofHours(5));
        get(PAGE);
        assertThat(asked).filteredOn(ROBOTS.toString()::equals).hasSize(2);
    }

    @Test
    void crawlDelay_slowsTheHost() throws InterruptedException {
        robots("User-agent: *\nCrawl-delay: 7\nDisallow: /page");
        get(PAGE);
        gates.tryEnter("a.example");
        assertThat(gates.untilReady("a.example")).isPositive();
        now = now.plusSeconds(6);
        assertThat(gates.tryEnter("a.example")).isEmpty();
    }

    @Test
    void absurdCrawlDelay_isCapped() {
        Robots robots =
                new RobotsReader("GuanlanBot/0.1")
                        .read(ROBOTS, ok(ROBOTS, "User-agent: *\nCrawl-delay: 86400"), now, 0);
        assertThat(robots.crawlDelay()).isEqualTo(Duration.ofSeconds(60));
        assertThat(robots.allows(PAGE)).isTrue();
    }

    @Test
    void retryAfter_holdsTheHost() throws InterruptedException {
        web.put(PAGE, new Throttled(PAGE, 429, Duration.ofSeconds(90)));
        get(PAGE);
        assertThat(gates.untilReady("a.example")).isEqualTo(Duration.ofSeconds(90));
        now = now.plusSeconds(90);
        assertThat(gates.tryEnter("a.example")).isPresent();
    }

    @Test
    void longRetryAfter_isCappedAtAnHour() throws InterruptedException {
        web.put(PAGE, new Throttled(PAGE, 429, Duration.ofDays(30)));
        get(PAGE);
        assertThat(gates.untilReady("a.example")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void redirectToOtherHost_asksItsRobotsToo() throws InterruptedException {
        URI other = URI.create("http://b.example/x");
        URI otherRobots = URI.create("http://b.example/robots.txt");
        web.put(PAGE, new Redirect(PAGE, other));
        web.put(otherRobots, ok(otherRobots, "User-agent: *\nDisallow: /"));
        assertThat(get(PAGE)).isInstanceOf(Refused.class);
        assertThat(asked).doesNotContain(other.toString());
    }

    @Test
    void pass_isGivenBackWhateverHappens() throws InterruptedException {
        web.put(PAGE, new ServerError(PAGE, 500));
        fetcher.get(PAGE, Validators.NONE, gates.tryEnter("a.example").orElseThrow());
        assertThat(gates.tryEnter("a.example")).isPresent();
    }
}
