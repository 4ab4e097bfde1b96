package io.guanlan.indices.contract;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What every suite needs: a prepared store under a prefix of its own, removed afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Contract {

    private Settings settings;
    private Store store;

    /** The server this run is about. */
    abstract Server server();

    @BeforeAll
    final void openStore() {
        settings = settings("t" + "%08x".formatted(ThreadLocalRandom.current().nextInt()));
        store = Store.open(settings);
        store.prepare();
    }

    final Settings settings(String prefix) {
        return server().settings().with("elasticsearch.prefix", prefix);
    }

    @AfterAll
    final void removeIndices() throws Exception {
        store.close();
        removeIndices(prefix());
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
        return server().backDoor().send(method, path, body);
    }
}
