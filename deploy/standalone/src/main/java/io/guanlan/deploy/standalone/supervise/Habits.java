package io.guanlan.deploy.standalone.supervise;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How children are kept.
 *
 * @param backoff pauses between restarts
 * @param patience a child that shows no sign of life for so long is killed and started again; zero
 *     never
 * @param clock for what is reported
 */
public record Habits(Backoff backoff, Duration patience, InstantSource clock) {

    private static final Duration READY_QUESTION = Duration.ofSeconds(5);

    /** Between two questions to a child that does its work: a few in the time there is patience. */
    Duration pauseWhenReady() {
        Duration part = patience.dividedBy(4);
        return patience.isZero() || part.compareTo(READY_QUESTION) > 0 ? READY_QUESTION : part;
    }
}
