package io.guanlan.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A started server and the process behind it. */
public final class RunningServer implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Server server;
    private final Process process;

    private RunningServer(Server server, Process process) {
        this.server = server;
        this.process = process;
    }

    /**
     * Starts it without waiting until it works.
     *
     * @throws ServerException when its port is taken or it cannot be started
     */
    public static RunningServer start(Server server) {
        if (!Ports.isFree(server.port())) {
            throw new ServerException(
                    "port " + server.port() + " for " + server.name() + " is already taken", null);
        }
        try {
            Files.createDirectories(server.log().toAbsolutePath().getParent());
            ProcessBuilder builder =
                    server.command()
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(server.log().toFile()));
            return new RunningServer(server, builder.start());
        } catch (IOException e) {
            throw new ServerException("cannot start " + server.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits until it answers.
     *
     * @throws ServerException when it dies before or takes longer; names its log
     */
    public RunningServer awaitReady(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        while (System.nanoTime() < end) {
            if (endedWithin(pause)) {
                throw new ServerException(
                        server.name()
                                + " ended with status "
                                + process.exitValue()
                                + " before it was ready: "
                                + lastWords(),
                        null);
            }
            if (server.answers()) {
                return this;
            }
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
        throw new ServerException(
                server.name()
                        + " was not ready after "
                        + limit.toSeconds()
                        + " s, see "
                        + server.log(),
                null);
    }

    /** Waiting for the end is the pause between two questions, so that a death is seen at once. */
    private boolean endedWithin(Duration pause) {
        try {
            return process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while waiting for " + server.name(), e);
        }
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(server.log())) {
            List<String> all = lines.filter(line -> !line.startsWith("\t")).toList();
            return String.join(" | ", all.subList(Math.max(0, all.size() - 5), all.size()));
        } catch (IOException e) {
            return "see " + server.log() + " (" + e.getMessage() + ")";
        }
    }

    /** What was started. */
    public Server server() {
        return server;
    }

    /** The process that was started; a server may have others below it. */
    public Process process() {
        return process;
    }

    /** Stops it cleanly, by force after 20 s, and everything below it. */
    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        if (!endedWithin(STOP)) {
            below.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        below.forEach(ProcessHandle::destroyForcibly);
    }

    /** Where it prints. */
    Path log() {
        return server.log();
    }
}
