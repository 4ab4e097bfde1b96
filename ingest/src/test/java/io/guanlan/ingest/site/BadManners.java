package io.guanlan.ingest.site;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server that does whatever it likes with the wire. Each path is a named bad manner. */
public final class BadManners implements AutoCloseable {

    /** Answers one request; the connection is closed afterwards. */
    @FunctionalInterface
    public interface Manner {
        void answer(Socket socket, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    public BadManners() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        name();
        executor.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Requests as they came: first line and headers. */
    public List<String> requests() {
        return requests;
    }

    public void on(String path, Manner manner) {
        manners.put(path, manner);
    }

    /** A whole answer with these header lines. */
    public static Manner answer(String status, byte[] body, String... headers) {
        return (socket, out) -> {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            head.append("Content-Length: ").append(body.length).append("\r\n");
            head.append("Connection: close\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.UTF_8));
            out.write(body);
        };
    }

    public static Manner answer(String status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void name() {
        on("/slow-drip", (socket, out) -> drip(out));
        on("/silent", (socket, out) -> waitForEnd(60_000));
        on("/endless", (socket, out) -> endless(out));
        on("/endless-headers", (socket, out) -> endlessHeaders(out));
        on("/reset", (socket, out) -> socket.setSoLinger(true, 0));
        on("/half", (socket, out) -> half(out));
        on("/redirect-loop", redirect("/redirect-loop-2"));
        on("/redirect-loop-2", redirect("/redirect-loop"));
        on("/redirect-private", redirect("http://10.0.0.1/secret"));
        on("/redirect-file", redirect("file:///etc/passwd"));
        on("/redirect-nowhere", answer("302 Found", ""));
        for (int i = 0; i < 9; i++) {
            on("/redirect-chain-" + i, redirect("/redirect-chain-" + (i + 1)));
        }
        on("/too-many", answer("429 Too Many Requests", "", "Retry-After: 120"));
        on("/gzip-bomb", gzipped(gzip(new byte[64 * 1024 * 1024])));
        byte[] packed = gzip("一二三四五六七八九十".repeat(500).getBytes(StandardCharsets.UTF_8));
        on("/truncated-gzip", gzipped(java.util.Arrays.copyOf(packed, packed.length / 2)));
        on("/no-type", answer("200 OK", "<p>没有类型</p>"));
        AtomicInteger asked = new AtomicInteger();
        on(
                "/unavailable-once",
                (socket, out) ->
                        (asked.getAndIncrement() == 0
                                        ? answer("503 Service Unavailable", "")
                                        : answer("200 OK", "好了"))
                                .answer(socket, out));
    }

    public static Manner redirect(String target) {
        return answer("302 Found", "", "Location: " + target);
    }

    private static Manner gzipped(byte[] body) {
        return answer("200 OK", body, "Content-Type: text/html", "Content-Encoding: gzip");
    }

    private void drip(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n");
        do {
            write(out, "x");
        } while (!waitForEnd(20));
    }

    private static void endless(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        while (true) {
            write(out, "那座山上有座庙".repeat(1000));
        }
    }

    private static void endlessHeaders(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\n");
        for (long i = 0; ; i++) {
            write(out, "X-Header-" + i + ": " + "y".repeat(1000) + "\r\n");
        }
    }

    private static void half(OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly the beginning");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private boolean waitForEnd(long millis) throws IOException {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                executor.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
                request.append(line).append('\n');
                line = in.readLine();
            }
            requests.add(request.toString());
            String path = request.toString().split(" ", 3)[1];
            Manner none = answer("404 Not Found", "");
            manners.getOrDefault(path, none).answer(socket, socket.getOutputStream());
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            // the crawler hung up, which is what many of these provoke
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        server.close();
        executor.shutdownNow();
    }
}
