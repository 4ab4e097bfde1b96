package io.guanlan.analytics.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A door in front of a server that a test can shut: connections break, new ones break at once. */
final class Gate implements AutoCloseable {

    private final URI server;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turnedAway = new AtomicInteger();

    private volatile boolean shut;

    Gate(String server) throws IOException {
        this.server = URI.create(server);
        door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.execute(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Connections refused since the gate was shut. */
    int turnedAway() {
        return turnedAway.get();
    }

    void shut() {
        shut = true;
        turnedAway.set(0);
        open.forEach(Gate::quietly);
    }

    void open() {
        shut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (shut) {
                    turnedAway.incrementAndGet();
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new IllegalStateException("gate broken", e);
                }
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket behind = new Socket(server.getHost(), server.getPort());
        open.add(client);
        open.add(behind);
        threads.execute(() -> pump(client, behind));
        threads.execute(() -> pump(behind, client));
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // one side is gone; so must be the other
            quietly(to);
        } finally {
            quietly(from);
            quietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close", e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Gate::quietly);
        threads.shutdownNow();
    }
}
