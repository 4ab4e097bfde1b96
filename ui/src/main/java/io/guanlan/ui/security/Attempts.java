package io.guanlan.ui.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Failed log-ins, by login and by address. After {@value #FREE} in a row each further one doubles
 * the wait, up to a quarter of an hour; a success clears the login. Kept in memory: a restart
 * forgives.
 */
@Component
class Attempts {

    static final int FREE = 5;

    /** An office behind one address shares this many. */
    static final int FREE_BY_ADDRESS = 25;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Counter failed;
    private final Counter refused;

    private record Failures(int count, Instant last) {}

    @Autowired
    Attempts(MeterRegistry meters) {
        this(meters, Clock.systemUTC());
    }

    Attempts(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.failed = meters.counter("guanlan.login", "outcome", "failed");
        this.refused = meters.counter("guanlan.login", "outcome", "refused");
    }

    /** How long this pair must still wait; zero when it may try. */
    Duration waitFor(String login, String address) {
        Duration byLogin = waitOf("login:" + login, FREE);
        Duration byAddress = waitOf("address:" + address, FREE_BY_ADDRESS);
        Duration longer = byLogin.compareTo(byAddress) > 0 ? byLogin : byAddress;
        if (!longer.isZero()) {
            refused.increment();
        }
        return longer;
    }

    private Duration waitOf(String key, int free) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        long seconds = Math.min(LONGEST.toSeconds(), 15L << Math.min(10, known.count() - free));
        Duration left = Duration.between(clock.instant(), known.last().plusSeconds(seconds));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(String login, String address) {
        failed.increment();
        Instant now = clock.instant();
        if (failures.size() > MOST_KEPT) {
            forgetOld(now);
        }
        failures.merge(
                "login:" + login,
                new Failures(1, now),
                (known, one) -> new Failures(known.count() + 1, now));
        failures.merge(
                "address:" + address,
                new Failures(1, now),
                (known, one) -> new Failures(known.count() + 1, now));
    }

    void succeeded(String login) {
        failures.remove("login:" + login);
    }

    private void forgetOld(Instant now) {
        for (Iterator<Failures> all = failures.values().iterator(); all.hasNext(); ) {
            if (all.next().last().isBefore(now.minus(LONGEST))) {
                all.remove();
            }
        }
    }
}
