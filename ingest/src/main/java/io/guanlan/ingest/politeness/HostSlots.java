package io.guanlan.ingest.politeness;

import java.time.Duration;
import java.time.Instant;

/**
 * When one host may be asked next. Plain arithmetic on given instants: whoever waits does so
 * elsewhere. Not thread-safe.
 */
final class HostSlots {

    private final int connections;
    private Duration delay;
    private Instant readyAt = Instant.MIN;
    private int open;

    HostSlots(int connections, Duration delay) {
        this.connections = connections;
        this.delay = delay;
    }

    /** Not before this time; says nothing about free connections. */
    Instant readyAt() {
        return readyAt;
    }

    boolean full() {
        return open >= connections;
    }

    /** Takes a slot if that is polite now. */
    boolean tryEnter(Instant now) {
        if (full() || now.isBefore(readyAt)) {
            return false;
        }
        open++;
        readyAt = now.plus(delay);
        return true;
    }

    void leave() {
        open--;
    }

    /** Leaves the host alone until then, or for longer when that was promised already. */
    void holdUntil(Instant until) {
        if (until.isAfter(readyAt)) {
            readyAt = until;
        }
    }

    /** Slows down; the request that was last counts with the new delay. */
    void slowTo(Duration longer) {
        if (longer.compareTo(delay) > 0) {
            if (readyAt.isAfter(Instant.MIN)) {
                readyAt = readyAt.plus(longer.minus(delay));
            }
            delay = longer;
        }
    }
}
