package io.guanlan.deploy.standalone.supervise;

import io.guanlan.indices.process.Exit;
import io.guanlan.indices.process.ProcessState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one child: one thread starts it, watches it, and in the end stops it; nobody else touches
 * the process.
 */
final class Keeper {

    private static final Duration FIRST_QUESTION = Duration.ofMillis(100);
    private static final Duration LAST_QUESTION = Duration.ofMillis(500);
    private static final int PATIENCE = 3;
    private static final int HOPELESS = 3;

    private final Child child;
    private final Habits habits;
    private final Runnable changed;
    private final Thread thread;
    private final Object lock = new Object();

    private ProcessState state;
    private boolean everReady;
    private int deathsBeforeReady;
    private volatile boolean stopping;

    Keeper(Child child, Habits habits, Runnable changed) {
        this.child = child;
        this.habits = habits;
        this.changed = changed;
        Instant now = habits.clock().instant();
        this.state =
                new ProcessState(
                        child.name(), "starting", 0, child.port(), 0, 0, null, now, now, null);
        this.thread = Thread.ofPlatform().name("keep-" + child.name()).unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    /** As of its last change; without memory and what it says of itself. */
    ProcessState state() {
        synchronized (lock) {
            return state;
        }
    }

    /** As of now, with everything. */
    ProcessState report() {
        ProcessState known = state();
        return ProcessTree.measured(known)
                .asOf(habits.clock().instant(), child.life().said(known.pid()));
    }

    /**
     * Waits until the child was ready once.
     *
     * @throws ChildException when it died too often before, or is being stopped
     */
    void awaitReady() throws InterruptedException {
        synchronized (lock) {
            while (!everReady) {
                if (stopping) {
                    throw new ChildException(child.name() + " is being stopped");
                }
                if (deathsBeforeReady >= HOPELESS) {
                    String words = LastWords.in(child.log());
                    throw new ChildException(
                            "%s %s%s, see %s"
                                    .formatted(
                                            child.name(),
                                            state.lastExit(),
                                            words.isEmpty() ? "" : ": " + words,
                                            child.log()));
                }
                lock.wait();
            }
        }
    }

    /** Stops the child and does not start it again. */
    void stop() throws InterruptedException {
        synchronized (lock) {
            stopping = true;
            lock.notifyAll();
        }
        thread.interrupt();
        thread.join();
    }

    private void keep() {
        Duration pause = Duration.ZERO;
        try {
            while (!stopping) {
                long started = System.nanoTime();
                Exit end = run();
                if (stopping) {
                    break;
                }
                pause =
                        habits.backoff()
                                .after(pause, Duration.ofNanos(System.nanoTime() - started));
                backOff(end);
                synchronized (lock) {
                    waitUnlessStopping(pause);
                }
                restarted();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
        become("stopped", 0);
    }

    private void waitUnlessStopping(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !stopping; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(lock, left);
        }
    }

    /** One life of the child; answers how it ended. */
    private Exit run() throws InterruptedException {
        Process process;
        try {
            process =
                    child.launch()
                            .builder()
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(child.log().toFile()))
                            .start();
        } catch (IOException | RuntimeException e) {
            return Exit.notStarted(String.valueOf(e.getMessage()));
        }
        become("starting", process.pid());
        try {
            return watch(process);
        } catch (InterruptedException e) {
            Ending.of(process).now();
            throw e;
        }
    }

    private Exit watch(Process process) throws InterruptedException {
        Duration pause = FIRST_QUESTION;
        boolean ready = false;
        int misses = 0;
        Silence silence = new Silence(habits.patience(), System::nanoTime);
        while (!process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            boolean was = ready;
            boolean answered = child.readiness().ready(process);
            misses = answered ? 0 : misses + 1;
            // A busy machine answers late now and then; that alone is no news.
            ready = answered || (was && misses < PATIENCE);
            if (ready != was) {
                become(ready ? "ready" : "starting", process.pid());
            }
            if (silence.isTooLong(child.life().sign(process, answered))) {
                Ending.of(process).byForce();
                return Exit.silent(habits.patience());
            }
            pause = ready ? habits.pauseWhenReady() : pause.multipliedBy(2);
            if (!ready && pause.compareTo(LAST_QUESTION) > 0) {
                pause = LAST_QUESTION;
            }
        }
        return Exit.ended(process.exitValue());
    }

    private void become(String name, long pid) {
        synchronized (lock) {
            change(name, pid, state.restarts(), state.lastExit());
            everReady |= name.equals("ready");
            lock.notifyAll();
        }
        changed.run();
    }

    private void backOff(Exit end) {
        synchronized (lock) {
            deathsBeforeReady++;
            change("backing-off", 0, state.restarts(), end.toString());
            lock.notifyAll();
        }
        changed.run();
    }

    private void restarted() {
        synchronized (lock) {
            change("starting", 0, state.restarts() + 1, state.lastExit());
        }
    }

    private void change(String name, long pid, int restarts, @Nullable String lastExit) {
        Instant now = habits.clock().instant();
        state =
                new ProcessState(
                        child.name(),
                        name,
                        pid,
                        child.port(),
                        0,
                        restarts,
                        lastExit,
                        now,
                        now,
                        null);
    }
}
