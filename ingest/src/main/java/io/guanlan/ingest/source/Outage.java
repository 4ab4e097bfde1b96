package io.guanlan.ingest.source;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index or the stream is away: everybody waits. The log says so once, and louder only when it
 * lasts, since servers that start or restart are away for a moment. Thread-safe.
 */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private static final long LASTING_NANOS = Duration.ofSeconds(10).toNanos();

    private final Set<String> waiting = new HashSet<>();
    private long since;
    private boolean warned;
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

    /** This thread found a server away; returns after the pause, or earlier at the end. */
    public void pause(RuntimeException cause) throws InterruptedException {
        boolean first = add();
        if (stopped.getCount() > 0 && first) {
            LOG.info("a server is away, waiting: {}", cause.getMessage());
        } else if (stopped.getCount() > 0 && lasts()) {
            LOG.warn("a server is still away: {}", cause.getMessage());
        }
        waitFor(pause);
    }

    /** What this thread does works. */
    public void over() {
        if (remove()) {
            LOG.info("the servers are back");
        }
    }

    private synchronized boolean add() {
        boolean first = waiting.isEmpty();
        if (first) {
            since = System.nanoTime();
            warned = false;
        }
        waiting.add(Thread.currentThread().getName());
        return first;
    }

    /** True once in each outage. */
    private synchronized boolean lasts() {
        boolean now = !warned && System.nanoTime() - since > LASTING_NANOS;
        warned |= now;
        return now;
    }

    private synchronized boolean remove() {
        return waiting.remove(Thread.currentThread().getName()) && waiting.isEmpty();
    }

    /** Is a server away as far as we know? */
    public synchronized boolean isAway() {
        return !waiting.isEmpty();
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
