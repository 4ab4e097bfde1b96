package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.json.Json;
import io.guanlan.indices.process.ProcessRepository;
import io.guanlan.indices.store.IncompatibleIndexException;
import io.guanlan.indices.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What preparing the index contract promises. */
abstract class PrepareContract extends Contract {

    private JsonNode mappings() throws Exception {
        return Json.MAPPER.readTree(send("GET", "/" + prefix() + "-*/_mapping", ""));
    }

    @Test
    void prepare_again_changesNothing() throws Exception {
        JsonNode before = mappings();
        store().prepare();
        assertThat(mappings()).isEqualTo(before);
    }

    @Test
    void prepare_everyIndex_isThereStrictAndStamped() throws Exception {
        JsonNode indices = mappings();
        assertThat(indices.size()).isEqualTo(14);
        indices.forEach(
                index -> {
                    JsonNode mappings = index.path("mappings");
                    assertThat(mappings.path("dynamic").asText()).isEqualTo("strict");
                    assertThat(mappings.path("_meta").path("guanlan_version").asInt()).isOne();
                    assertThat(mappings.path("_meta").path("guanlan_mapping").asText()).hasSize(64);
                });
        JsonNode settings = Json.MAPPER.readTree(send("GET", "/" + prefix() + "-*/_settings", ""));
        settings.forEach(
                index -> {
                    JsonNode i = index.path("settings").path("index");
                    assertThat(i.path("number_of_replicas").asText()).isEqualTo("0");
                    assertThat(i.path("number_of_shards").asText()).isEqualTo("1");
                    assertThat(i.path("refresh_interval").asText()).isEqualTo("1s");
                });
    }

    @Test
    void prepare_fromManyAtOnce_leavesEachWithIndicesItCanSearch() throws Exception {
        String prefix = prefix() + "x";
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> all =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    i ->
                                            CompletableFuture.runAsync(
                                                    () -> {
                                                        try (Store s =
                                                                Store.open(settings(prefix))) {
                                                            s.prepare();
                                                            new AccountRepository(s).all();
                                                            new ProcessRepository(s).all();
                                                        }
                                                    },
                                                    threads))
                            .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } finally {
            removeIndices(prefix);
        }
    }

    @Test
    void prepare_newerIndex_isRefused() throws Exception {
        refused(
                "{\"mappings\":{\"_meta\":{\"guanlan_version\":99}}}",
                "mapping version 99",
                "newer build",
                "elasticsearch.prefix");
    }

    @Test
    void prepare_changedMapping_isRefused() throws Exception {
        refused(
                "{\"mappings\":{\"_meta\":{\"guanlan_version\":1,\"guanlan_mapping\":\"x\"},"
                        + "\"properties\":{\"id\":{\"type\":\"keyword\"}}}}",
                "not the mapping of",
                "topic");
    }

    @Test
    void prepare_foreignIndex_isRefused() throws Exception {
        refused("{}", "not made by guanlan");
    }

    @Test
    void prepare_fieldAddedByHand_isRefused() throws Exception {
        String prefix = prefix() + "y";
        try (Store s = Store.open(settings(prefix))) {
            s.prepare();
            send(
                    "PUT",
                    "/" + prefix + "-audit/_mapping",
                    "{\"properties\":{\"extra\":{\"type\":\"long\"}}}");
            assertThatThrownBy(s::prepare)
                    .isInstanceOf(IncompatibleIndexException.class)
                    .hasMessageContaining(prefix + "-audit");
        } finally {
            removeIndices(prefix);
        }
    }

    @Test
    void prepare_newerTemplate_isRefused() throws Exception {
        String prefix = prefix() + "z";
        send(
                "PUT",
                "/_index_template/" + prefix + "-article",
                "{\"index_patterns\":[\""
                        + prefix
                        + "-article-*\"],\"priority\":500,\"template\":{\"mappings\":{\"_meta\":"
                        + "{\"guanlan_version\":2}}}}");
        try (Store s = Store.open(settings(prefix))) {
            assertThatThrownBy(s::prepare)
                    .isInstanceOf(IncompatibleIndexException.class)
                    .hasMessageContaining("newer build");
        } finally {
            removeIndices(prefix);
        }
    }

    private void refused(String topicIndex, String... says) throws Exception {
        String prefix = prefix() + "r";
        send("PUT", "/" + prefix + "-topic", topicIndex);
        try (Store s = Store.open(settings(prefix))) {
            assertThatThrownBy(s::prepare)
                    .isInstanceOf(IncompatibleIndexException.class)
                    .hasMessageContainingAll(says);
        } finally {
            removeIndices(prefix);
        }
    }
}
