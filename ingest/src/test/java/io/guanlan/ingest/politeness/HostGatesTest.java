package io.guanlan.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostGatesTest {

    private static final Instant T0 = Instant.parse("2026-11-01T00:00:00Z");

    private Instant now = T0;
    private final HostGates gates = new HostGates(() -> now, Duration.ofSeconds(1), 1);

    @Test
    void hosts_doNotHoldUpEachOther() {
        assertThat(gates.tryEnter("a")).isPresent();
        assertThat(gates.tryEnter("b")).isPresent();
        assertThat(gates.tryEnter("a")).isEmpty();
    }

    @Test
    void pass_givenBackTwice_countsOnce() {
        Pass pass = gates.tryEnter("a").orElseThrow();
        pass.close();
        pass.close();
        now = now.plusSeconds(1);
        assertThat(gates.tryEnter("a")).isPresent();
        assertThat(gates.untilReady("a")).isPositive();
    }

    @Test
    void listener_hearsOfEveryPassGivenBack() {
        AtomicInteger heard = new AtomicInteger();
        gates.onChange(heard::incrementAndGet);
        gates.tryEnter("a").orElseThrow().close();
        assertThat(heard).hasValue(1);
    }

    @Test
    void waiting_endsWhenThePassIsGivenBack() throws Exception {
        HostGates quick = new HostGates(Instant::now, Duration.ZERO, 1);
        Pass held = quick.tryEnter("a").orElseThrow();
        CompletableFuture<Boolean> got = new CompletableFuture<>();
        Thread waiter =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        got.complete(
                                                quick.await("a", Duration.ofMinutes(1))
                                                        .isPresent());
                                    } catch (InterruptedException e) {
                                        got.completeExceptionally(e);
                                    }
                                });
        held.close();
        assertThat(got.get()).isTrue();
        waiter.join();
    }

    @Test
    void waitingInVain_endsEmpty() throws InterruptedException {
        gates.hold("a", Duration.ofHours(1));
        assertThat(gates.await("a", Duration.ofMillis(20))).isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(gates.tryEnter("a")).isPresent();
    }
}
