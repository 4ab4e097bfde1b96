package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.json.Json;
import io.guanlan.indices.store.Write;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server takes every field of every record, and gives it back as it was. */
abstract class GoldenContract extends Contract {

    @Test
    void everyRecord_written_isTakenAndGivenBack() throws Exception {
        List<Write> writes = new ArrayList<>();
        Golden.records()
                .forEach(
                        (name, record) ->
                                writes.add(
                                        new Write(
                                                store().index(
                                                                name.equals("article")
                                                                        ? "article-2026"
                                                                        : name),
                                                name,
                                                1,
                                                Json.of(record))));
        assertThat(store().bulk().write(writes).join()).isEmpty();
        for (Write write : writes) {
            JsonNode stored =
                    Json.MAPPER.readTree(
                            send("GET", "/" + write.index() + "/_source/" + write.id(), ""));
            assertThat(stored).isEqualTo(Json.MAPPER.readTree(write.document()));
        }
    }

    @Test
    void unknownField_isRefused() {
        Write write =
                new Write(store().index("audit"), "x", 1, "{\"id\":\"x\",\"colour\":\"blue\"}");
        assertThat(store().bulk().write(List.of(write)).join())
                .singleElement()
                .satisfies(
                        failure -> {
                            assertThat(failure.retryable()).isFalse();
                            assertThat(failure.reason()).contains("colour");
                        });
    }
}
