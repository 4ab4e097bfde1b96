package io.guanlan.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A real server for tests that speaks TLS only and asks for a log-in, as one outside of this
 * machine would. Each is started once in this JVM, when it is first asked for, and stays until the
 * JVM ends.
 *
 * @param address as the settings take it
 * @param authority PEM file of the authority that signed its certificate
 * @param user who may do everything there
 * @param password that user's
 */
public record SecuredServer(String address, Path authority, String user, String password) {

    private static final Duration READY = Duration.ofMinutes(2);

    /** An Elasticsearch with its security on, under a basic licence. */
    public static SecuredServer elasticsearch() {
        return OwnElasticsearch.SERVER;
    }

    /**
     * A Kafka with a SASL_SSL listener that takes PLAIN (the user who may do everything) and
     * SCRAM-SHA-512 (whoever that user makes), and denies what no ACL allows.
     */
    public static SecuredServer kafka() {
        return OwnKafka.SERVER;
    }

    /**
     * Asks an Elasticsearch as the user who may do everything.
     *
     * @return what it answers, whatever the status
     */
    public String ask(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("content-type", "application/json")
                        .header("authorization", Access.basic(user, password))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient http =
                HttpClient.newBuilder().sslContext(Certificates.trust(authority)).build()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /**
     * A new API key, in the form the setting takes, with the very privileges that
     * docs/outside-servers.md tells an administrator to give.
     *
     * @param prefix of the indices, in place of the default one
     */
    public String apiKey(String prefix) {
        String wanted =
                documented("(?s)```json\n(\\{\\s*\"name\".*?)```")
                        .getFirst()
                        .replace("guanlan-*", prefix + "-*");
        try {
            String answer = ask("POST", "/_security/api_key", wanted);
            return all(answer, "\"encoded\":\"(.*?)\"").getFirst();
        } catch (IOException e) {
            throw new ServerException("no API key: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while asking for an API key", e);
        }
    }

    /**
     * The {@code kafka.client.*} settings of a new user with the very rights that
     * docs/outside-servers.md tells an administrator to give.
     *
     * @param prefix of the topics, in place of the default one
     */
    public Map<String, String> kafkaUser(String prefix) {
        return kafkaUser(prefix, documented("--operation (\\w+)"));
    }

    /**
     * The {@code kafka.client.*} settings of a new user.
     *
     * @param operations what it may do with topics of the prefix, such as {@code Write}
     */
    public Map<String, String> kafkaUser(String prefix, List<String> operations) {
        return new KafkaUsers(this).add(prefix, operations);
    }

    private static List<String> documented(String pattern) {
        Path page = Servers.located().home().resolve("docs").resolve("outside-servers.md");
        try {
            return all(Files.readString(page), pattern);
        } catch (IOException e) {
            throw new ServerException("cannot read " + page, e);
        }
    }

    private static List<String> all(String text, String pattern) {
        List<String> found =
                Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
        if (found.isEmpty()) {
            throw new ServerException("expected " + pattern + " in " + text, null);
        }
        return found;
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "SecuredServer[" + address + "]";
    }

    private static final class OwnElasticsearch {
        static final SecuredServer SERVER =
                start("https://", "elastic", OwnElasticsearch::describe);

        private static Server describe(Path data, Access access) throws IOException {
            ElasticsearchServer plain =
                    Servers.located()
                            .elasticsearch(
                                    data.resolve("elasticsearch"),
                                    data.resolve("elasticsearch.log"),
                                    Ports.free(1).getFirst(),
                                    "400m");
            return plain.with(
                    access,
                    SecurityAnalysis.addedTo(plain.distribution(), data.resolve("distribution")));
        }
    }

    private static final class OwnKafka {
        static final SecuredServer SERVER = start("", "admin", OwnKafka::describe);

        private static Server describe(Path data, Access access) {
            return Servers.located()
                    .kafka(data.resolve("kafka"), data.resolve("kafka.log"), Ports.free(2), "200m")
                    .with(access);
        }
    }

    @FunctionalInterface
    private interface Description {
        Server of(Path data, Access access) throws IOException;
    }

    private static SecuredServer start(String scheme, String user, Description description) {
        Path data = TestServers.scratch();
        Access access;
        Server server;
        try {
            access =
                    new Access(
                            Certificates.make(data.resolve("certificates")),
                            user,
                            UUID.randomUUID().toString());
            server = description.of(data, access);
        } catch (IOException e) {
            throw new ServerException("cannot secure a server: " + e.getMessage(), e);
        }
        RunningServer running = RunningServer.start(server);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    running.close();
                                    ServicesMain.delete(data);
                                },
                                "secured-server-stop"));
        running.awaitReady(READY);
        return new SecuredServer(
                scheme + "127.0.0.1:" + server.port(),
                access.certificates().authority(),
                user,
                access.password());
    }
}
