package io.guanlan.deploy.standalone.box;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.indices.process.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code run/status.json}: how the instance is, readable while no server works.
 *
 * @param pid of the supervisor
 * @param residentBytes memory of the supervisor
 * @param startedAt when it was started
 * @param address of the desk
 * @param ready everything was ready once
 * @param startMillis how long that took, 0 before
 * @param processes each process
 * @param facts what each process last said of itself, by name
 */
public record Status(
        long pid,
        long residentBytes,
        Instant startedAt,
        String address,
        boolean ready,
        long startMillis,
        List<ProcessState> processes,
        Map<String, Map<String, String>> facts) {

    /** How the files and answers of the launcher are written. */
    public static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** Replaces the file in one step. */
    void write(DataDirectory data) throws IOException {
        DataDirectory.writePrivately(data.status(), JSON.writeValueAsString(this));
    }

    /** Reads the file; empty when nothing ever ran here. */
    public static Optional<Status> read(DataDirectory data) throws IOException {
        return Files.exists(data.status())
                ? Optional.of(JSON.readValue(Files.readAllBytes(data.status()), Status.class))
                : Optional.empty();
    }
}
