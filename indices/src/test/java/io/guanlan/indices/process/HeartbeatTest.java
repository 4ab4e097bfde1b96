package io.guanlan.indices.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.json.Json;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {

    @Test
    void beat_again_replacesTheFile(@TempDir Path folder) throws Exception {
        Heartbeat heartbeat = new Heartbeat(folder.resolve("crawler.json"));
        heartbeat.beat(false, Map.of());
        heartbeat.beat(true, Map.of("fetched", "7"));
        JsonNode read = Json.MAPPER.readTree(heartbeat.file().toFile());
        assertThat(read.path("ready").asBoolean()).isTrue();
        assertThat(read.path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
        assertThat(read.path("facts").path("fetched").asText()).isEqualTo("7");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void beat_withoutFolder_namesTheFile(@TempDir Path folder) {
        Heartbeat heartbeat = new Heartbeat(folder.resolve("none/crawler.json"));
        assertThatThrownBy(() -> heartbeat.beat(true, Map.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("crawler.json");
    }
}
