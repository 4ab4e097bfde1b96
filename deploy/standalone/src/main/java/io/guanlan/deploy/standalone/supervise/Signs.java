package io.guanlan.deploy.standalone.supervise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guanlan.indices.process.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sign of life that a child left in its file.
 *
 * @param pid who wrote it
 * @param at when
 * @param ready whether it does its work
 * @param facts numbers worth showing
 */
public record Signs(long pid, Instant at, boolean ready, Map<String, String> facts) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FRESH = Duration.ofSeconds(15);

    /** Reads a file that {@link io.guanlan.indices.process.Heartbeat} wrote; empty without one. */
    public static Optional<Signs> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            Map<String, String> facts = new LinkedHashMap<>();
            json.path("facts")
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
            return Optional.of(
                    new Signs(
                            json.path("pid").asLong(),
                            Instant.parse(json.path("at").asText("")),
                            json.path("ready").asBoolean(),
                            facts));
        } catch (IOException | RuntimeException e) {
            // half a file is no sign of life
            return Optional.empty();
        }
    }

    /** The file that a child renews. */
    public static InFile in(Path file) {
        return new InFile(file);
    }

    /**
     * What one child tells by its file. It is ready when this very process said so a moment ago,
     * and lives while it renews the file.
     *
     * @param file as {@link io.guanlan.indices.process.Heartbeat} writes it
     */
    public record InFile(Path file) implements Child.Readiness, Child.Life {

        @Override
        public boolean ready(Process process) {
            return of(process.pid())
                    .filter(Signs::ready)
                    .filter(signs -> signs.at().isAfter(Instant.now().minus(FRESH)))
                    .isPresent();
        }

        @Override
        public @Nullable Object sign(Process process, boolean ready) {
            return of(process.pid()).map(Signs::at).orElse(null);
        }

        @Override
        public ProcessState.@Nullable Said said(long pid) {
            return of(pid).map(signs -> new ProcessState.Said(signs.at(), signs.facts()))
                    .orElse(null);
        }

        private Optional<Signs> of(long pid) {
            return read(file).filter(signs -> signs.pid() == pid);
        }
    }
}
