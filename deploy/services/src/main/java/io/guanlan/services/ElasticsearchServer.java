package io.guanlan.services;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * A single-node Elasticsearch on the loopback address, without security unless it is given some.
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
 * @param access what it asks of its clients, or null when it talks to everybody
 */
public record ElasticsearchServer(
        Path distribution, Path data, Path log, int port, String heap, @Nullable Access access)
        implements Server {

    private static final int ANSWER_MILLIS = 3_000;
    private static final String OPEN = "xpack.security.enabled: false";
    private static final String SECURED =
            """
            xpack.security.enabled: true
            xpack.security.http.ssl.enabled: true
            xpack.security.http.ssl.certificate: server.pem
            xpack.security.http.ssl.key: server.key""";

    /** The same with security, from a distribution that has all it needs for that. */
    ElasticsearchServer with(Access asked, Path complete) {
        return new ElasticsearchServer(complete, data, log, port, heap, asked);
    }

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
        if (access != null) {
            secure(home, state, reach, access);
        }
        reach.hand(state);
        List<String> command = List.of(home.resolve("bin").resolve("elasticsearch").toString());
        ProcessBuilder builder =
                new ProcessBuilder(Guard.watched(Guard.bound(command, drop)))
                        .directory(state.resolve("logs").toFile());
        prepare(builder.environment(), state, reach);
        return builder;
    }

    private void prepare(Map<String, String> environment, Path state, Reach reach) {
        // The server complains about variables of older releases and of an outside JVM.
        environment.keySet().removeIf(key -> key.startsWith("ES_") || key.equals("JAVA_HOME"));
        environment.remove("JDK_JAVA_OPTIONS");
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.put("ES_JAVA_HOME", reach.javaHome().toString());
        environment.put("ES_PATH_CONF", state.resolve("config").toString());
        environment.put("ES_TMPDIR", state.resolve("tmp").toString());
        environment.put("ES_JAVA_OPTS", "-Xms" + heap + " -Xmx" + heap + " -XX:-AlwaysPreTouch");
        environment.put("CLI_JAVA_OPTS", "-Xmx24m -XX:TieredStopAtLevel=1 -Xshare:auto");
    }

    /** Certificate, key and the first user's password, where the server looks for them. */
    private void secure(Path home, Path state, Reach reach, Access asked) throws IOException {
        Path config = state.resolve("config");
        for (Path file : List.of(asked.certificates().certificate(), asked.certificates().key())) {
            Files.copy(
                    file, config.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder keystore =
                new ProcessBuilder(
                        home.resolve("bin").resolve("elasticsearch-keystore").toString(),
                        "add",
                        "--force",
                        "--stdin",
                        "bootstrap.password");
        prepare(keystore.environment(), state, reach);
        Commands.run(keystore, asked.password());
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
                %s
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
                                access == null ? OPEN : SECURED,
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
        String server = "127.0.0.1:" + port;
        HttpURLConnection connection =
                access == null ? open("http://" + server + path) : secured(server + path, access);
        connection.setConnectTimeout(ANSWER_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        return connection;
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection) URI.create(address).toURL().openConnection();
    }

    private static HttpURLConnection secured(String address, Access asked) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) open("https://" + address);
        connection.setSSLSocketFactory(asked.certificates().trust().getSocketFactory());
        connection.setRequestProperty(
                "Authorization", Access.basic(asked.user(), asked.password()));
        return connection;
    }
}
