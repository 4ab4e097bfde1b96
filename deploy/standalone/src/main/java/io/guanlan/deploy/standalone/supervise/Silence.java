package io.guanlan.deploy.standalone.supervise;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long one process has shown no sign of life, by the clock of whoever looks. It begins with the
 * first sign, since a start takes as long as it takes. Time in which nobody looked counts little:
 * where the whole machine slept or was stopped, the child was not the silent one.
 */
final class Silence {

    private static final int LEAST_LOOKS = 3;

    private final Duration patience;
    private final LongSupplier nanos;
    private @Nullable Object last;
    private long lookedAt;
    private long quiet;

    /** Patience of zero never ends. */
    Silence(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /**
     * Looks once.
     *
     * @param sign the newest sign of life, or null when there is none
     * @return whether it has been silent for longer than there is patience
     */
    boolean isTooLong(@Nullable Object sign) {
        long now = nanos.getAsLong();
        if (sign != null && !sign.equals(last)) {
            last = sign;
            quiet = 0;
        } else if (last != null) {
            quiet += Math.min(now - lookedAt, patience.toNanos() / LEAST_LOOKS);
        }
        lookedAt = now;
        return last != null && !patience.isZero() && quiet >= patience.toNanos();
    }
}
