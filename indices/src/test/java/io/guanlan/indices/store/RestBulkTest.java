package io.guanlan.indices.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.guanlan.indices.settings.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that a healthy server does not give on demand, said word for word by a small one. */
class RestBulkTest {

    private static final List<Write> WRITES =
            List.of(new Write("i", "1", 1, "{}"), new Write("i", "2", 1, "{}"));

    private HttpServer server;
    private Store store;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        String port = Integer.toString(server.getAddress().getPort());
        store = Store.open(Settings.defaults().with("elasticsearch.port", port));
    }

    @AfterEach
    void stop() {
        store.close();
        server.stop(0);
    }

    private List<BulkWriter.Failure> failures() {
        return store.bulk().write(WRITES).join();
    }

    @Test
    void write_busyServer_isRetryableForEveryItem() {
        for (int busy : new int[] {429, 503}) {
            status = busy;
            assertThat(failures())
                    .hasSize(2)
                    .allSatisfy(failure -> assertThat(failure.retryable()).isTrue());
        }
    }

    @Test
    void write_busyShard_isRetryableForItsItem() {
        answer =
                "{\"errors\":true,\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"status\":429,"
                        + "\"error\":{\"type\":\"es_rejected_execution_exception\",\"reason\":\"full\"}}}]}";
        assertThat(failures()).containsExactly(new BulkWriter.Failure(WRITES.get(1), true, "full"));
    }

    @Test
    void write_fullDisk_isRetryable() {
        answer =
                "{\"errors\":true,\"items\":[{\"index\":{\"status\":409}},{\"index\":{\"status\":403,"
                        + "\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"flood\"}}}]}";
        assertThat(failures())
                .containsExactly(new BulkWriter.Failure(WRITES.get(1), true, "flood"));
    }

    @Test
    void write_badDocument_isNotRetryableAndSaysWhy() {
        answer =
                "{\"errors\":true,\"items\":[{\"index\":{\"status\":200}},{\"index\":{\"status\":400,"
                        + "\"error\":{\"type\":\"document_parsing_exception\",\"reason\":\"bad\","
                        + "\"caused_by\":{\"reason\":\"worse\"}}}}]}";
        assertThat(failures())
                .containsExactly(new BulkWriter.Failure(WRITES.get(1), false, "bad: worse"));
    }

    @Test
    void write_refusedOrGarbledAnswer_completesExceptionally() {
        for (String garbled : List.of("", "{", "{\"errors\":true,\"items\":[]}")) {
            answer = garbled;
            assertThat(store.bulk().write(WRITES)).failsWithin(Duration.ofSeconds(20));
        }
        status = 400;
        answer = "{}";
        assertThat(store.bulk().write(WRITES)).failsWithin(Duration.ofSeconds(20));
    }
}
