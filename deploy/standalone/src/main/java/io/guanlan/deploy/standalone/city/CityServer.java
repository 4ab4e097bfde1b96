package io.guanlan.deploy.standalone.city;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Serves the sites of the sample city, one port each, on loopback only. */
final class CityServer implements AutoCloseable {

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong served = new AtomicLong();

    /**
     * Opens one site.
     *
     * @throws IOException naming the port when it is taken
     */
    void open(int port, Site site) throws IOException {
        HttpServer server;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        } catch (BindException e) {
            throw new IOException("port " + port + " of the sample city is taken", e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, site));
        server.start();
        servers.add(server);
    }

    long served() {
        return served.get();
    }

    private void handle(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            served.incrementAndGet();
            Optional<Site.Answer> answer = site.answer(exchange.getRequestURI().getPath());
            if (answer.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String etag = "\"" + Integer.toHexString(Arrays.hashCode(answer.get().body())) + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", answer.get().mediaType());
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.sendResponseHeaders(200, answer.get().body().length);
            exchange.getResponseBody().write(answer.get().body());
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.close();
    }
}
