package io.guanlan.deploy.standalone.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Children that may outlive a killed supervisor, written down so that the next one finds them. A
 * process is the same one when pid and start time agree.
 */
public final class Leftovers {

    private static final Duration SAME = Duration.ofSeconds(2);
    private static final Duration BY_ITSELF = Duration.ofSeconds(10);
    private static final Duration BY_SIGNAL = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Replaces the list by these processes and all below them. */
    public static void record(Path file, List<Long> pids) throws IOException {
        List<String> lines =
                pids.stream()
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(top -> Stream.concat(Stream.of(top), top.descendants()))
                        .map(handle -> handle.pid() + " " + startOf(handle).toEpochMilli())
                        .toList();
        Files.write(file, lines);
    }

    /**
     * Ends those of the list that still run. They end by themselves when their supervisor is gone;
     * after ten seconds they are told, after another 15 they are killed.
     *
     * @return how many there were
     */
    public static int end(Path file) throws IOException, InterruptedException {
        return end(file, BY_ITSELF, BY_SIGNAL);
    }

    static int end(Path file, Duration byItself, Duration bySignal)
            throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return 0;
        }
        List<ProcessHandle> alive = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ");
            Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> same(startOf(handle), start))
                    .ifPresent(alive::add);
        }
        if (!allEnd(alive, byItself)) {
            alive.forEach(ProcessHandle::destroy);
            if (!allEnd(alive, bySignal)) {
                alive.forEach(ProcessHandle::destroyForcibly);
                allEnd(alive, bySignal);
            }
        }
        Files.deleteIfExists(file);
        return alive.size();
    }

    private static boolean same(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) < 0;
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean allEnd(List<ProcessHandle> handles, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (ProcessHandle handle : handles) {
            try {
                handle.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException e) {
                return false;
            }
        }
        return true;
    }
}
