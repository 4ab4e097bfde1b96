package io.guanlan.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ElasticsearchServerTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static ElasticsearchServer server(Path directory, int port) {
        return Servers.located()
                .elasticsearch(
                        directory.resolve("elasticsearch"), directory.resolve("log"), port, "256m");
    }

    private static String call(Server server, String method, String path, String body)
            throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void server_restartedAndThenKilled_keepsDocumentsAndLeavesNothingBehind() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            ElasticsearchServer first = server(scratch.directory(), Ports.free(1).getFirst());
            try (RunningServer running = RunningServer.start(first).awaitReady(LIMIT)) {
                assertThat(running.process().isAlive()).isTrue();
                assertThat(call(first, "PUT", "/t/_doc/1?refresh=true", "{\"title\":\"停水\"}"))
                        .contains("created");
            }
            ElasticsearchServer second = server(scratch.directory(), Ports.free(1).getFirst());
            try (RunningServer running = RunningServer.start(second).awaitReady(LIMIT)) {
                assertThat(call(second, "GET", "/t/_doc/1", "")).contains("停水");
                List<ProcessHandle> below = running.process().descendants().toList();
                assertThat(below).hasSizeGreaterThanOrEqualTo(2);
                // The shell that watches over it dies without a chance to say goodbye.
                running.process().destroyForcibly();
                for (ProcessHandle handle : below) {
                    handle.onExit().get(30, TimeUnit.SECONDS);
                }
                assertThat(second.answers()).isFalse();
            }
            assertThat(Files.readString(first.log())).doesNotContain("WARN").contains("started");
        }
    }

    @Test
    void server_onBusyPort_namesThePort() throws Exception {
        try (Scratch scratch = Scratch.create();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(Ports.isFree(port)).isFalse();
            assertThatThrownBy(() -> RunningServer.start(server(scratch.directory(), port)))
                    .isInstanceOf(ServerException.class)
                    .hasMessage("port " + port + " for elasticsearch is already taken");
        }
    }

    @Test
    void command_always_setsHeapAndStaysOnTheLoopback() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            ProcessBuilder builder = server(scratch.directory(), 19_200).command();
            assertThat(builder.environment().get("ES_JAVA_OPTS")).contains("-Xmx256m");
            String conf = builder.environment().get("ES_PATH_CONF");
            assertThat(Files.readString(Path.of(conf, "elasticsearch.yml")))
                    .contains("http.host: 127.0.0.1", "http.port: 19200");
        }
    }
}
