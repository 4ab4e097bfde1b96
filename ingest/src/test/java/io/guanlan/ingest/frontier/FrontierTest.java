package io.guanlan.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.ingest.frontier.Rank.Tier;
import io.guanlan.ingest.politeness.HostGates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final Instant T0 = Instant.parse("2026-11-01T00:00:00Z");

    private Instant now = T0;
    private final Frontier<String> frontier =
            new Frontier<>(new HostGates(() -> now, Duration.ofSeconds(1), 1));

    private void offer(String host, Tier tier, long age, String task) {
        frontier.offer(task, host, new Rank(tier, T0.minusSeconds(age)), task);
    }

    private String next() {
        Optional<Frontier.Lease<String>> lease = frontier.poll();
        lease.ifPresent(frontier::done);
        return lease.map(Frontier.Lease::task).orElse("nothing");
    }

    private List<String> all(int most) {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            tasks.add(next());
            now = now.plusSeconds(1);
        }
        return tasks;
    }

    @Test
    void newestPage_goesFirst() {
        offer("a", Tier.NEW, 300, "old");
        offer("a", Tier.NEW, 10, "new");
        offer("a", Tier.NEW, 100, "middle");
        assertThat(all(3)).containsExactly("new", "middle", "old");
    }

    @Test
    void newPage_goesBeforeRetryAndRevisit() {
        offer("a", Tier.REVISIT, 1, "revisit");
        offer("a", Tier.RETRY, 2, "retry");
        offer("a", Tier.NEW, 1000, "new");
        assertThat(all(3)).containsExactly("new", "retry", "revisit");
    }

    @Test
    void lists_goFirstButLeaveEveryOtherTurnToPages() {
        offer("a", Tier.LOOK, 0, "list1");
        offer("a", Tier.LOOK, 0, "list2");
        offer("a", Tier.NEW, 0, "page1");
        offer("a", Tier.NEW, 1, "page2");
        assertThat(all(4)).containsExactly("list1", "page1", "list2", "page2");
    }

    @Test
    void busyHost_doesNotHoldUpOthers() {
        offer("a", Tier.NEW, 1, "a1");
        offer("a", Tier.NEW, 2, "a2");
        offer("b", Tier.NEW, 3, "b1");
        assertThat(List.of(next(), next(), next())).containsExactly("a1", "b1", "nothing");
        now = now.plusSeconds(1);
        assertThat(next()).isEqualTo("a2");
    }

    @Test
    void sameKey_isTakenOnceUntilItIsDone() {
        assertThat(frontier.offer("k", "a", new Rank(Tier.NEW, T0), "1")).isTrue();
        assertThat(frontier.offer("k", "a", new Rank(Tier.NEW, T0), "2")).isFalse();
        Frontier.Lease<String> lease = frontier.poll().orElseThrow();
        assertThat(frontier.offer("k", "a", new Rank(Tier.NEW, T0), "3")).isFalse();
        frontier.done(lease);
        assertThat(frontier.offer("k", "a", new Rank(Tier.NEW, T0), "4")).isTrue();
    }

    @Test
    void againLease_waitsAgain() {
        offer("a", Tier.NEW, 0, "x");
        frontier.again(frontier.poll().orElseThrow());
        now = now.plusSeconds(1);
        assertThat(next()).isEqualTo("x");
        assertThat(frontier.size()).isZero();
    }

    @Test
    void take_wakesWhenAPassIsGivenBack() throws Exception {
        Frontier<String> quick = new Frontier<>(new HostGates(Instant::now, Duration.ZERO, 1));
        quick.offer("1", "a", new Rank(Tier.NEW, T0), "1");
        quick.offer("2", "a", new Rank(Tier.NEW, T0), "2");
        Frontier.Lease<String> first = quick.take();
        Thread other = Thread.ofVirtual().start(() -> quick.done(first));
        assertThat(quick.take().task()).isEqualTo("2");
        other.join();
    }
}
