package io.guanlan.services;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A single-node Elasticsearch without security on the loopback address.
 *
 * <p>Elasticsearch refuses to run as root. Started by root it runs as the unprivileged user, and
 * whatever that user cannot reach (a checkout below a private home directory) is moved below {@code
 * /var/tmp}, see {@link Reach}.
 *
 * @param distribution unpacked official distribution
 * @param data where configuration, indices, snapshots and temporary files go
 * @param log file for what it prints
 * @param port for clients
 * @param heap such as {@code 768m}
 */
public record ElasticsearchServer(Path distribution, Path data, Path log, int port, String heap)
        implements Server {

    private static final int ANSWER_MILLIS = 3_000;

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public ProcessBuilder command() throws IOException {
        boolean drop = Reach.isRoot();
        Reach reach = new Reach(drop);
        Path home = reach.distribution(distribution.toAbsolutePath());
        Path state = reach.data(data.toAbsolutePath());
        for (String directory : List.of("config", "indices", "logs", "snapshots", "tmp")) {
            Files.createDirectories(state.resolve(directory));
        }
        writeConfiguration(state);
        reach.hand(state);
        List<String> command = List.of(home.resolve("bin").resolve("elasticsearch").toString());
        ProcessBuilder builder =
                new ProcessBuilder(Guard.watched(Guard.bound(command, drop)))
                        .directory(state.resolve("logs").toFile());
        Map<String, String> environment = builder.environment();
        // The server complains about variables of older releases and of an outside JVM.
        environment.keySet().removeIf(key -> key.startsWith("ES_") || key.equals("JAVA_HOME"));
        environment.remove("JDK_JAVA_OPTIONS");
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.put("ES_JAVA_HOME", reach.javaHome().toString());
        environment.put("ES_PATH_CONF", state.resolve("config").toString());
        environment.put("ES_TMPDIR", state.resolve("tmp").toString());
        environment.put("ES_JAVA_OPTS", "-Xms" + heap + " -Xmx" + heap + " -XX:-AlwaysPreTouch");
        environment.put("CLI_JAVA_OPTS", "-Xmx24m -XX:TieredStopAtLevel=1 -Xshare:auto");
        return builder;
    }

    private void writeConfiguration(Path state) throws IOException {
        Path config = state.resolve("config");
        Files.writeString(
                config.resolve("elasticsearch.yml"),
                """
                # written at every start
                cluster.name: guanlan
                node.name: guanlan
                discovery.type: single-node
                xpack.security.enabled: false
                http.host: 127.0.0.1
                http.port: %d
                transport.host: 127.0.0.1
                transport.port: 0
                # a nearly full disk must not turn every index read-only on somebody's laptop
                cluster.routing.allocation.disk.threshold_enabled: false
                path.data: %s
                path.logs: %s
                path.repo: [%s]
                """
                        .formatted(
                                port,
                                quoted(state.resolve("indices")),
                                quoted(state.resolve("logs")),
                                quoted(state.resolve("snapshots"))));
        for (String file : List.of("jvm.options", "log4j2.properties")) {
            try (InputStream in =
                    ElasticsearchServer.class.getResourceAsStream("elasticsearch-" + file)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource elasticsearch-" + file);
                }
                Files.write(config.resolve(file), in.readAllBytes());
            }
        }
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Asks for the cluster's health; red means that shards are still being opened. */
    @Override
    public boolean answers() {
        try (InputStream in = ask("/_cluster/health").getInputStream()) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return body.contains("\"status\":\"green\"") || body.contains("\"status\":\"yellow\"");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean lives() {
        try {
            HttpURLConnection connection = ask("/");
            boolean answered = connection.getResponseCode() > 0;
            connection.disconnect();
            return answered;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpURLConnection ask(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setConnectTimeout(ANSWER_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        return connection;
    }
}
