package io.guanlan.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Hand clock = new Hand();
    private final Attempts attempts = new Attempts(meters, clock);

    @Test
    void login_afterFewFailures_mayTryAgain() {
        fail("lin", "10.0.0.1", Attempts.FREE - 1);
        assertThat(attempts.waitFor("lin", "10.0.0.1")).isZero();
    }

    @Test
    void login_afterManyFailures_waitsLongerEachTime() {
        fail("lin", "10.0.0.1", Attempts.FREE);
        Duration first = attempts.waitFor("lin", "10.0.0.1");
        fail("lin", "10.0.0.1", 1);
        assertThat(attempts.waitFor("lin", "10.0.0.1")).isGreaterThan(first).isPositive();
        assertThat(meters.counter("guanlan.login", "outcome", "refused").count()).isEqualTo(2);
    }

    @Test
    void login_afterItsWait_mayTryAgain() {
        fail("lin", "10.0.0.1", Attempts.FREE);
        clock.now = clock.now.plus(attempts.waitFor("lin", "10.0.0.1"));
        assertThat(attempts.waitFor("lin", "10.0.0.1")).isZero();
    }

    @Test
    void wait_neverExceedsAQuarterOfAnHour() {
        fail("lin", "10.0.0.1", 500);
        assertThat(attempts.waitFor("lin", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void address_tryingManyLogins_waitsToo() {
        for (int i = 0; i < Attempts.FREE_BY_ADDRESS; i++) {
            attempts.failed("login" + i, "10.0.0.9");
        }
        assertThat(attempts.waitFor("fresh", "10.0.0.9")).isPositive();
        assertThat(attempts.waitFor("fresh", "10.0.0.8")).isZero();
    }

    @Test
    void success_forgivesTheLogin() {
        fail("lin", "10.0.0.1", Attempts.FREE);
        attempts.succeeded("lin");
        assertThat(attempts.waitFor("lin", "10.0.0.1")).isZero();
    }

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(login, address);
        }
    }

    /** A clock that stands until moved. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
