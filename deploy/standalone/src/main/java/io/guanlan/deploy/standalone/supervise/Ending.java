package io.guanlan.deploy.standalone.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends a process and all below it: asks by closing its input, then by signal, then by force. */
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

    /** Waits for the end even when the thread was told to hurry: nothing may be left behind. */
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
