package io.guanlan.analytics.io;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long to wait before the store is asked again: from a tenth of a second, doubled at each
 * failure, to five seconds; reset by any progress. One log line when the store goes away and one
 * when it is back, however long that takes.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private static final long SHORTEST = 100;
    private static final long LONGEST = 5_000;

    /** Failures in a row before it is worth a line: a busy moment is not an outage. */
    private static final int WORTH_A_LINE = 3;

    private int failures;
    private @Nullable Instant since;

    /** Nothing of the last request was written. */
    synchronized void lost(String reason) {
        failures++;
        if (failures == 1) {
            since = Instant.now();
        }
        if (failures == WORTH_A_LINE) {
            LOG.warn("store does not take writes, the stream waits for it: {}", reason);
        }
    }

    /** Something of the last request was written. */
    synchronized void answered() {
        if (failures >= WORTH_A_LINE && since != null) {
            LOG.info(
                    "store takes writes again after {} s",
                    Duration.between(since, Instant.now()).toSeconds());
        }
        failures = 0;
    }

    /** Milliseconds to wait now. */
    synchronized long millis() {
        return Math.min(LONGEST, SHORTEST << Math.min(failures, 6));
    }

    /** Runs things after the wait. */
    Executor delayed() {
        return CompletableFuture.delayedExecutor(millis(), TimeUnit.MILLISECONDS);
    }
}
