package io.guanlan.deploy.standalone.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends a process and all below it, politely or not. */
final class Ending {

    private static final Duration BY_ITSELF = Duration.ofSeconds(4);
    private static final Duration BY_SIGNAL = Duration.ofSeconds(15);

    private final Process process;
    private final List<ProcessHandle> below;

    private Ending(Process process, List<ProcessHandle> below) {
        this.process = process;
        this.below = below;
    }

    static Ending of(Process process) {
        return new Ending(process, process.descendants().toList());
    }

    /**
     * Asks by closing its input, then by signal, then ends it by force. Waits for the end even when
     * the thread was told to hurry: nothing may be left behind.
     */
    void now() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        if (!endsWithin(BY_ITSELF)) {
            process.destroy();
            if (!endsWithin(BY_SIGNAL)) {
                process.destroyForcibly();
            }
        }
        below.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills everything at once: what shows no sign of life does not end when it is asked to. */
    void byForce() throws InterruptedException {
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + BY_SIGNAL.toNanos();
        for (ProcessHandle each :
                Stream.concat(Stream.of(process.toHandle()), below.stream()).toList()) {
            try {
                each.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // The kernel does not let go of it yet; the next start will say what it lacks.
                return;
            }
        }
    }

    private boolean endsWithin(Duration limit) {
        boolean interrupted = Thread.interrupted();
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
