package io.guanlan.deploy.standalone.supervise;

import java.time.Duration;

/**
 * How long to wait before the next start: doubling from {@code first} to {@code longest}, from the
 * beginning again after a run of at least {@code healthy}.
 *
 * @param first pause after the first death
 * @param longest largest pause
 * @param healthy length of a run that makes earlier deaths forgotten
 */
public record Backoff(Duration first, Duration longest, Duration healthy) {

    /** One second to half a minute, forgotten after a minute. */
    public static final Backoff STANDARD =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /**
     * The pause after a death.
     *
     * @param last pause before that run, or zero when there was none
     * @param ran how long it ran
     */
    Duration after(Duration last, Duration ran) {
        if (last.isZero() || ran.compareTo(healthy) >= 0) {
            return first;
        }
        Duration doubled = last.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
