package io.guanlan.ingest.source;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index or the stream is away: everybody waits, and the log says so once. Thread-safe. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final AtomicBoolean away = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Duration pause;

    /**
     * Waits this long between two attempts.
     *
     * @param pause time between two attempts
     */
    public Outage(Duration pause) {
        this.pause = pause;
    }

    /**
     * Something failed because a server is away; returns after the pause, or earlier at the end.
     */
    public void pause(RuntimeException cause) throws InterruptedException {
        if (away.compareAndSet(false, true) && stopped.getCount() > 0) {
            LOG.warn("a server is away, waiting: {}", cause.getMessage());
            LOG.debug("the server's absence", cause);
        }
        waitFor(pause);
    }

    /** Something worked. */
    public void over() {
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("the servers are back");
        }
    }

    /** Is a server away as far as we know? */
    public boolean isAway() {
        return away.get();
    }

    /** Waits, or returns earlier at the end; true at the end. */
    public boolean waitFor(Duration time) throws InterruptedException {
        return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Nobody waits any more. */
    public void stop() {
        stopped.countDown();
    }
}
