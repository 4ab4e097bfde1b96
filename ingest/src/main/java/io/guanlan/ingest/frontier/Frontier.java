package io.guanlan.ingest.frontier;

import io.guanlan.ingest.politeness.HostGates;
import io.guanlan.ingest.politeness.Pass;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Everything that waits to be fetched. In memory: what must not be forgotten stands in the index as
 * a discovered page. Thread-safe.
 *
 * @param <T> what is to be done
 */
public final class Frontier<T> {

    /**
     * Something to do now, with the pass for its host.
     *
     * @param key what it was offered under
     * @param pass for its host; given back by whoever fetches
     * @param rank it was offered with
     * @param task what is to be done
     */
    public record Lease<T>(String key, Pass pass, Rank rank, T task) {}

    private final HostGates gates;
    private final Map<String, HostQueue<T>> hosts = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long offered;
    private int waiting;

    /** Empty, at the pace of these gates. */
    public Frontier(HostGates gates) {
        this.gates = gates;
        gates.onChange(this::wake);
    }

    /**
     * Adds something to do.
     *
     * @param key names it; while it waits or is being done, the same key is not added again
     * @return false when it was there already
     */
    public boolean offer(String key, String host, Rank rank, T task) {
        lock.lock();
        try {
            if (!keys.add(key)) {
                return false;
            }
            hosts.computeIfAbsent(host, name -> new HostQueue<>())
                    .add(new HostQueue.Item<>(key, rank, offered++, task));
            waiting++;
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the most urgent thing whose host may be asked. */
    public Lease<T> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Optional<Lease<T>> lease = poll();
                if (lease.isPresent()) {
                    return lease.get();
                }
                changed.await(untilNext().toNanos(), TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The most urgent thing whose host may be asked right now. */
    Optional<Lease<T>> poll() {
        lock.lock();
        try {
            @Nullable String host = mostUrgent();
            if (host == null) {
                return Optional.empty();
            }
            return gates.tryEnter(host).flatMap(pass -> leave(host, pass));
        } finally {
            lock.unlock();
        }
    }

    private Optional<Lease<T>> leave(String host, Pass pass) {
        HostQueue<T> queue = hosts.get(host);
        HostQueue.@Nullable Item<T> item = queue == null ? null : queue.poll();
        if (item == null) {
            pass.close();
            return Optional.empty();
        }
        waiting--;
        return Optional.of(new Lease<>(item.key(), pass, item.rank(), item.task()));
    }

    private @Nullable String mostUrgent() {
        @Nullable String best = null;
        @Nullable Rank rank = null;
        for (Iterator<Map.Entry<String, HostQueue<T>>> all = hosts.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<String, HostQueue<T>> entry = all.next();
            HostQueue.@Nullable Item<T> next = entry.getValue().peek();
            if (next == null) {
                all.remove();
            } else if ((rank == null || next.rank().compareTo(rank) < 0)
                    && gates.untilReady(entry.getKey()).isZero()) {
                best = entry.getKey();
                rank = next.rank();
            }
        }
        return best;
    }

    private Duration untilNext() {
        Duration shortest = Duration.ofSeconds(5);
        for (String host : hosts.keySet()) {
            Duration wait = gates.untilReady(host);
            if (wait.compareTo(shortest) < 0) {
                shortest = wait;
            }
        }
        return shortest.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : shortest;
    }

    /** The thing is done, or given up for now; its key may be offered again. */
    public void done(Lease<T> lease) {
        lease.pass().close();
        lock.lock();
        try {
            keys.remove(lease.key());
        } finally {
            lock.unlock();
        }
    }

    /** The thing could not be done now for no fault of its host: it waits again. */
    public void again(Lease<T> lease) {
        done(lease);
        offer(lease.key(), lease.pass().host(), lease.rank(), lease.task());
    }

    /** Does this key wait, or is it being done? */
    public boolean holds(String key) {
        lock.lock();
        try {
            return keys.contains(key);
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    public int size() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
