package io.guanlan.ingest.politeness;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to ask one host once. Give it back; giving it back again does nothing. */
public final class Pass implements AutoCloseable {

    private final String host;
    private final Runnable giveBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    Pass(String host, Runnable giveBack) {
        this.host = host;
        this.giveBack = giveBack;
    }

    /** The host it is for, as {@link io.guanlan.ingest.fetch.Addresses#host} spells it. */
    public String host() {
        return host;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            giveBack.run();
        }
    }
}
