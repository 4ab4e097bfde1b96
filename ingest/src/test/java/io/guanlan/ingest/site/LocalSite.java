package io.guanlan.ingest.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A well-behaved site whose pages a test writes. Answers conditional requests by entity tag. */
public final class LocalSite implements AutoCloseable {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(int status, byte[] body, String type) {}

    private final HttpServer server;
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public LocalSite() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(executor);
        server.start();
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://" + host() + path;
    }

    /** Paths asked for, with the status they got: {@code 200 /a.html}. */
    public List<String> asked() {
        return asked;
    }

    public void page(String path, String html) {
        put(path, 200, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
    }

    public void status(String path, int status) {
        put(path, status, new byte[0], "text/plain");
    }

    public void put(String path, int status, byte[] body, String type) {
        pages.put(path, new Answer(status, body, type));
    }

    /** An article as small government sites write them. */
    public void article(String path, String title, String day, String... paragraphs) {
        page(path, articleHtml(title, day, paragraphs));
    }

    public static String articleHtml(String title, String day, String... paragraphs) {
        StringBuilder html =
                new StringBuilder(
                        "<!doctype html><html><head><meta charset=\"utf-8\"><title>"
                                + title
                                + "</title><meta name=\"ArticleTitle\" content=\""
                                + title
                                + "\"><meta name=\"PubDate\" content=\""
                                + day
                                + "\"><meta name=\"ContentSource\" content=\"试验市人民政府办公室\">"
                                + "</head><body><h1>"
                                + title
                                + "</h1><div class=\"article-content\">");
        for (String paragraph : paragraphs) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        return html.append("</div></body></html>").toString();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            Answer answer = pages.getOrDefault(path, new Answer(404, new byte[0], "text/plain"));
            String tag = "\"" + java.util.Arrays.hashCode(answer.body) + "\"";
            boolean same =
                    answer.status == 200
                            && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            int status = same ? 304 : answer.status;
            asked.add(status + " " + path);
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            boolean empty = same || answer.body.length == 0;
            exchange.sendResponseHeaders(status, empty ? -1 : answer.body.length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
