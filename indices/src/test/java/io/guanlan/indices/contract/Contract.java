package io.guanlan.indices.contract;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What every suite needs: a prepared store under a prefix of its own, removed afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Contract {

    private final HttpClient http = HttpClient.newHttpClient();
    private Settings settings;
    private Store store;

    /** Address of the server this run is about. */
    abstract String elasticsearch();

    @BeforeAll
    final void openStore() {
        settings = settings("t" + "%08x".formatted(ThreadLocalRandom.current().nextInt()));
        store = Store.open(settings);
        store.prepare();
    }

    final Settings settings(String prefix) {
        return Settings.defaults()
                .with("elasticsearch.uris", elasticsearch())
                .with("elasticsearch.prefix", prefix);
    }

    @AfterAll
    final void removeIndices() throws Exception {
        store.close();
        removeIndices(prefix());
        http.close();
    }

    final void removeIndices(String prefix) throws Exception {
        String names =
                send("GET", "/_cat/indices/" + prefix + "-*?h=index&expand_wildcards=all", "");
        if (!names.isBlank()) {
            send("DELETE", "/" + String.join(",", names.strip().split("\\s+")), "");
        }
        send("DELETE", "/_index_template/" + prefix + "-*", "");
    }

    final String prefix() {
        return settings.text("elasticsearch.prefix");
    }

    final Store store() {
        return store;
    }

    /** Says something to the server behind the product's back. */
    final String send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(elasticsearch() + path))
                        .header("content-type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
