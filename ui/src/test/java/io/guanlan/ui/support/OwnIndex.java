package io.guanlan.ui.support;

import io.guanlan.indices.settings.Settings;
import io.guanlan.services.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a context the real server, indices of its own and a directory of its own; all go with it.
 */
public final class OwnIndex
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String prefix = "t" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String server = TestServers.get().elasticsearch();
        Settings settings =
                Settings.defaults()
                        .with("data", data().toString())
                        .with("demo.staff", "true")
                        .with("elasticsearch.uris", server)
                        .with("elasticsearch.prefix", prefix);
        context.getBeanFactory().registerSingleton("settings", settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(server, prefix)));
    }

    private static Path data() {
        try {
            return Files.createTempDirectory("guanlan-ui");
        } catch (IOException e) {
            throw new UncheckedIOException("no scratch directory", e);
        }
    }

    private static void delete(String server, String prefix) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String names =
                    send(
                            http,
                            "GET",
                            server + "/_cat/indices/" + prefix + "-*?h=index&expand_wildcards=all");
            if (!names.isBlank()) {
                send(http, "DELETE", server + "/" + String.join(",", names.strip().split("\\s+")));
            }
            send(http, "DELETE", server + "/_index_template/" + prefix + "-*");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete indices of " + prefix, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String send(HttpClient http, String method, String address)
            throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
