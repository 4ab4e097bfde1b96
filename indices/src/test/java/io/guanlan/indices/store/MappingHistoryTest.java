package io.guanlan.indices.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mapping that was released once never changes; its successor is a new file. */
class MappingHistoryTest {

    private static final String KNOWN = "mappings.sha256";

    private static Map<String, String> current() {
        Map<String, String> hashes = new TreeMap<>();
        for (IndexDefinition definition : IndexDefinition.ALL) {
            IntStream.rangeClosed(1, definition.version())
                    .forEach(
                            version ->
                                    hashes.put(
                                            definition.name() + "/v" + version,
                                            new IndexDefinition(definition.name(), version, false)
                                                    .hash()));
        }
        return hashes;
    }

    @Test
    void mappings_unlessBumped_areAsTheyWere() throws IOException {
        Map<String, String> current = current();
        if (Boolean.getBoolean("guanlan.accept")) {
            Files.writeString(
                    Path.of("src/test/resources/" + KNOWN),
                    current.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        Properties known = new Properties();
        try (InputStream in = MappingHistoryTest.class.getResourceAsStream("/" + KNOWN)) {
            if (in != null) {
                known.load(in);
            }
        }
        current.forEach(
                (file, hash) ->
                        assertThat(known.getProperty(file))
                                .as(
                                        "mappings/"
                                                + file
                                                + ".json changed. When it was never released, accept"
                                                + " it: run this test with -Dguanlan.accept=true and"
                                                + " commit src/test/resources/"
                                                + KNOWN
                                                + ". Otherwise bump: restore it, put the change into"
                                                + " the next vN.json and raise the version in"
                                                + " IndexDefinition")
                                .isEqualTo(hash));
        assertThat(known.stringPropertyNames()).isEqualTo(current.keySet());
    }
}
