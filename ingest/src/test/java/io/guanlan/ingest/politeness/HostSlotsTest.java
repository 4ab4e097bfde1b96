package io.guanlan.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostSlotsTest {

    private static final Instant T0 = Instant.parse("2026-11-01T00:00:00Z");

    private static Instant after(long millis) {
        return T0.plusMillis(millis);
    }

    @Test
    void firstRequest_needsNoWaiting() {
        assertThat(new HostSlots(1, Duration.ofSeconds(1)).tryEnter(T0)).isTrue();
    }

    @Test
    void secondRequest_waitsForTheDelay() {
        HostSlots slots = new HostSlots(1, Duration.ofSeconds(1));
        slots.tryEnter(T0);
        slots.leave();
        assertThat(slots.tryEnter(after(999))).isFalse();
        assertThat(slots.tryEnter(after(1000))).isTrue();
    }

    @Test
    void openConnection_keepsOthersOut_howeverLongItTakes() {
        HostSlots slots = new HostSlots(1, Duration.ofSeconds(1));
        slots.tryEnter(T0);
        assertThat(slots.tryEnter(after(60_000))).isFalse();
        slots.leave();
        assertThat(slots.tryEnter(after(60_000))).isTrue();
    }

    @Test
    void twoConnections_stillKeepTheDelay() {
        HostSlots slots = new HostSlots(2, Duration.ofSeconds(1));
        slots.tryEnter(T0);
        assertThat(slots.tryEnter(after(500))).isFalse();
        assertThat(slots.tryEnter(after(1000))).isTrue();
        assertThat(slots.tryEnter(after(2000))).isFalse();
    }

    @Test
    void hold_winsOverTheDelay_andNeverShortensAnother() {
        HostSlots slots = new HostSlots(1, Duration.ofSeconds(1));
        slots.holdUntil(after(30_000));
        slots.holdUntil(after(5_000));
        assertThat(slots.tryEnter(after(29_999))).isFalse();
        assertThat(slots.tryEnter(after(30_000))).isTrue();
    }

    @Test
    void longerDelay_countsFromTheLastRequest() {
        HostSlots slots = new HostSlots(1, Duration.ofSeconds(1));
        slots.tryEnter(T0);
        slots.leave();
        slots.slowTo(Duration.ofSeconds(10));
        assertThat(slots.tryEnter(after(9_999))).isFalse();
        assertThat(slots.tryEnter(after(10_000))).isTrue();
    }

    @Test
    void shorterDelay_isIgnored() {
        HostSlots slots = new HostSlots(1, Duration.ofSeconds(5));
        slots.slowTo(Duration.ofMillis(1));
        slots.tryEnter(T0);
        slots.leave();
        assertThat(slots.tryEnter(after(4_000))).isFalse();
    }
}
