package io.guanlan.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The gates of all hosts. Thread-safe. */
public final class HostGates {

    /** Whoever does not wait lets those who do go first, and looks again after this long. */
    private static final Duration YIELD = Duration.ofMillis(50);

    private final InstantSource clock;
    private final Duration delay;
    private final int connections;
    private final Map<String, HostSlots> hosts = new HashMap<>();
    private final Map<String, Integer> waiters = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /**
     * Gates that are all alike until a host asks for more.
     *
     * @param delay least time between the starts of two requests to one host
     * @param connections requests to one host at the same time, at least 1
     */
    public HostGates(InstantSource clock, Duration delay, int connections) {
        this.clock = clock;
        this.delay = delay;
        this.connections = Math.max(1, connections);
    }

    /** Takes a pass if that is polite right now and nobody waits for one. */
    public Optional<Pass> tryEnter(String host) {
        lock.lock();
        try {
            return waiters.containsKey(host) ? Optional.empty() : enter(host);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Pass> enter(String host) {
        lock.lock();
        try {
            return slots(host).tryEnter(clock.instant())
                    ? Optional.of(new Pass(host, () -> leave(host)))
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a pass; empty when none was to be had in that time. */
    public Optional<Pass> await(String host, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        lock.lockInterruptibly();
        try {
            waiters.merge(host, 1, Integer::sum);
            for (long left = longest.toNanos(); left > 0; left = end - System.nanoTime()) {
                Optional<Pass> pass = enter(host);
                if (pass.isPresent()) {
                    return pass;
                }
                long wait = Math.max(1_000_000L, Math.min(left, slotReady(host).toNanos()));
                changed.await(wait, TimeUnit.NANOSECONDS);
            }
            return enter(host);
        } finally {
            waiters.computeIfPresent(host, (name, n) -> n == 1 ? null : n - 1);
            lock.unlock();
        }
    }

    /**
     * How long until {@link #tryEnter} may succeed: zero for now. A host whose connections are all
     * in use answers a second; a listener hears of it earlier.
     */
    public Duration untilReady(String host) {
        lock.lock();
        try {
            Duration ready = slotReady(host);
            boolean yields = waiters.containsKey(host) && ready.compareTo(YIELD) < 0;
            return yields ? YIELD : ready;
        } finally {
            lock.unlock();
        }
    }

    private Duration slotReady(String host) {
        lock.lock();
        try {
            HostSlots slots = slots(host);
            if (slots.full()) {
                return Duration.ofSeconds(1);
            }
            Instant now = clock.instant();
            if (!now.isBefore(slots.readyAt())) {
                return Duration.ZERO;
            }
            return Duration.between(now, slots.readyAt());
        } finally {
            lock.unlock();
        }
    }

    /** Leaves a host alone for this long. */
    public void hold(String host, Duration time) {
        lock.lock();
        try {
            slots(host).holdUntil(clock.instant().plus(time));
        } finally {
            lock.unlock();
        }
    }

    /** Asks a host less often from now on. */
    public void slowTo(String host, Duration longer) {
        lock.lock();
        try {
            slots(host).slowTo(longer);
        } finally {
            lock.unlock();
        }
    }

    /** Calls back whenever a pass was given back. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void leave(String host) {
        lock.lock();
        try {
            slots(host).leave();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private HostSlots slots(String host) {
        return hosts.computeIfAbsent(host, name -> new HostSlots(connections, delay));
    }
}
