package io.guanlan.analytics.job;

import io.guanlan.indices.process.Heartbeat;
import io.guanlan.indices.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signs of life of the job's process, once a second from a thread of its own: also while it
 * waits for a server or restores its state.
 */
final class Vitals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

    private static final String CHECKPOINTS = "checkpoints";

    private final @Nullable Heartbeat heartbeat;
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("vitals").unstarted(task));
    private final ScheduledFuture<?> beats;

    private volatile boolean ready;
    private volatile Map<String, Long> facts = Map.of();
    private long checkpoints;
    private long checkpointAt = System.nanoTime();

    /** Beats from now on, not ready. */
    Vitals(Settings settings) {
        String file = settings.text("run.heartbeat");
        heartbeat = file.isEmpty() ? null : new Heartbeat(Path.of(file));
        beats = pulse.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    /** Does the job do its work? */
    void ready(boolean now) {
        ready = now;
    }

    /** What the job tells of itself. */
    void facts(Map<String, Long> now) {
        facts = now;
    }

    /** Checkpoints this run has completed, as last told. */
    long checkpoints() {
        return facts.getOrDefault(CHECKPOINTS, 0L);
    }

    private void beat() {
        try {
            look();
        } catch (RuntimeException e) {
            // a beat that fails must not be the last one: silence ends the process
            LOG.warn("no heartbeat", e);
        }
    }

    private void look() {
        Map<String, Long> now = facts;
        long done = checkpoints();
        if (done != checkpoints) {
            checkpoints = done;
            checkpointAt = System.nanoTime();
        }
        if (heartbeat != null) {
            tell(heartbeat, now);
        }
    }

    private void tell(Heartbeat heart, Map<String, Long> now) {
        Map<String, String> told = new HashMap<>();
        now.forEach((fact, value) -> told.put(fact, Long.toString(value)));
        long age = (System.nanoTime() - checkpointAt) / 1_000_000_000L;
        told.put("checkpoint_age", Long.toString(age));
        heart.beat(ready, told);
    }

    @Override
    public void close() {
        beats.cancel(false);
        pulse.shutdown();
    }
}
