package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record looks like in the index, kept as a file so that a change is seen in review. */
class GoldenDocumentTest {

    static Set<String> names() {
        return Golden.records().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void record_asJson_isTheExpectedDocument(String name) throws IOException {
        String json =
                Json.MAPPER
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(Golden.records().get(name))
                        + "\n";
        if (Boolean.getBoolean("guanlan.accept")) {
            Files.writeString(Path.of("src/test/resources/golden/" + name + ".json"), json);
        }
        assertThat(json)
                .as(
                        "the document of "
                                + name
                                + " changed: if its mapping still takes it, accept with"
                                + " -Dguanlan.accept=true; if not, bump the mapping version")
                .isEqualTo(expected(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void expectedDocument_read_isTheRecord(String name) throws IOException {
        Record record = Golden.records().get(name);
        assertThat((Object) Json.MAPPER.readValue(expected(name), record.getClass()))
                .usingRecursiveComparison()
                .isEqualTo(record);
    }

    private static String expected(String name) throws IOException {
        try (InputStream in =
                GoldenDocumentTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
