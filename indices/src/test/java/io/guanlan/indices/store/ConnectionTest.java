package io.guanlan.indices.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

    private static Settings with(String... pairs) {
        Settings settings = Settings.defaults();
        for (int i = 0; i < pairs.length; i += 2) {
            settings = settings.with(pairs[i], pairs[i + 1]);
        }
        return settings;
    }

    /** What the server sees in the Authorization header. */
    private static String seen(String... pairs) throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LinkedBlockingQueue<String> headers = new LinkedBlockingQueue<>();
        server.createContext(
                "/",
                exchange -> {
                    headers.add(
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                    byte[] body = "{\"status\":\"green\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        String port = Integer.toString(server.getAddress().getPort());
        try (Store store = Store.open(with(pairs).with("elasticsearch.port", port))) {
            assertThat(store.check()).isTrue();
            return headers.take();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void open_withoutUris_talksToOurOwnServer() throws Exception {
        assertThat(seen()).isEqualTo("null");
    }

    @Test
    void open_withUserOrKey_sendsIt() throws Exception {
        assertThat(seen("elasticsearch.user", "u", "elasticsearch.password", "p"))
                .isEqualTo("Basic dTpw");
        assertThat(seen("elasticsearch.api-key", "id:key")).isEqualTo("ApiKey aWQ6a2V5");
        assertThat(seen("elasticsearch.api-key", "aWQ6a2V5")).isEqualTo("ApiKey aWQ6a2V5");
    }

    @Test
    void open_withUserAndKey_isRefused() {
        assertThatThrownBy(
                        () ->
                                Store.open(
                                        with(
                                                "elasticsearch.user",
                                                "u",
                                                "elasticsearch.api-key",
                                                "k")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("not both");
    }

    @Test
    void open_badAddress_isRefusedWithoutRepeatingIt() {
        for (String uri :
                List.of("nonsense", "ftp://a", "https://u:secret@a:9200", "https://a/x", "::")) {
            assertThatThrownBy(() -> Store.open(with("elasticsearch.uris", uri)))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith("elasticsearch.uris: expected")
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Test
    void open_severalAddresses_doesNoIo() {
        try (Store store =
                Store.open(
                        with(
                                "elasticsearch.uris",
                                "http://127.0.0.1:9,https://127.0.0.1:10",
                                "elasticsearch.password",
                                "secret"))) {
            assertThat(store.toString()).isEqualTo("Store[guanlan]");
            assertThat(store.index("source")).isEqualTo("guanlan-source");
            assertThat(store.check()).isFalse();
        }
    }

    @Test
    void open_badAuthority_namesTheFile(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> Store.open(with("elasticsearch.ca", missing.toString())))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("missing.pem");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> Store.open(with("elasticsearch.ca", empty.toString())))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("no certificate in");
    }
}
