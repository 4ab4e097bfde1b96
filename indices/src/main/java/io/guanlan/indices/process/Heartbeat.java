package io.guanlan.indices.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sign of life of one process, as a small JSON file that its supervisor (or a container probe)
 * reads. No port, no network: it works while every server is down.
 *
 * @param file the file; replaced atomically at each beat
 */
public record Heartbeat(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Says how things are.
     *
     * @param ready the process does its work
     * @param facts numbers worth showing, such as {@code lag} or {@code fetched}; no secrets
     */
    public void beat(boolean ready, Map<String, String> facts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pid", ProcessHandle.current().pid());
        json.put("at", Instant.now().toString());
        json.put("ready", ready);
        json.put("facts", facts);
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, JSON.writeValueAsBytes(json));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write heartbeat " + file, e);
        }
    }

    /**
     * Ends this process when its standard input closes, which happens when the supervisor is gone
     * however it went. Shutdown hooks run.
     */
    public static void endWithSupervisor() {
        Thread watcher =
                new Thread(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // nothing is ever sent; only the end matters
                                }
                            } catch (IOException e) {
                                // a broken pipe is an end too
                            }
                            System.exit(0);
                        },
                        "supervisor-watch");
        watcher.setDaemon(true);
        watcher.start();
    }
}
