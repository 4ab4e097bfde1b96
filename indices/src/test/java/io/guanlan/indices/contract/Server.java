package io.guanlan.indices.contract;

import io.guanlan.indices.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * A server that a run is about.
 *
 * @param settings how the product reaches it
 * @param backDoor how a test speaks to it behind the product's back, with every right
 */
record Server(Settings settings, BackDoor backDoor) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Says something to the server and answers what it says. */
    @FunctionalInterface
    interface BackDoor {
        String send(String method, String path, String body)
                throws IOException, InterruptedException;
    }

    /** One that talks to everybody. */
    static Server open(String address) {
        return new Server(
                Settings.defaults().with("elasticsearch.uris", address),
                (method, path, body) -> send(address, method, path, body));
    }

    private static String send(String address, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("content-type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
