package io.guanlan.services;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the servers that the build unpacked and describes them.
 *
 * @param home root of the checkout or installation
 */
public record Servers(Path home) {

    /**
     * Home named by the system property {@code guanlan.home}; without it the nearest directory
     * upwards from the working directory that holds {@code deploy/services}.
     */
    public static Servers located() {
        String given = System.getProperty("guanlan.home", "");
        if (!given.isEmpty()) {
            return new Servers(Path.of(given));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy").resolve("services"))) {
                return new Servers(at);
            }
        }
        throw new ServerException(
                "cannot find the servers; name the checkout by -Dguanlan.home=DIR", null);
    }

    /**
     * An Elasticsearch below {@code data}.
     *
     * @param data its own directory
     * @param log file for what it prints
     * @param heap such as {@code 768m}
     */
    public ElasticsearchServer elasticsearch(Path data, Path log, int port, String heap) {
        try (Stream<Path> found = Files.list(target().resolve("elasticsearch"))) {
            Path distribution =
                    found.filter(p -> Files.isExecutable(p.resolve("bin/elasticsearch")))
                            .sorted()
                            .reduce((first, second) -> second)
                            .orElseThrow(() -> missing(null));
            return new ElasticsearchServer(distribution, data, log, port, heap, null);
        } catch (IOException e) {
            throw missing(e);
        }
    }

    /**
     * A Kafka below {@code data}; its controller takes {@code controllerPort}.
     *
     * @param data its own directory
     * @param log file for what it prints
     * @param ports for clients and for the controller
     * @param heap such as {@code 320m}
     */
    public KafkaServer kafka(Path data, Path log, List<Integer> ports, String heap) {
        Path libraries = target().resolve("kafka");
        if (!Files.isDirectory(libraries)) {
            throw missing(null);
        }
        return new KafkaServer(libraries, data, log, ports.get(0), ports.get(1), heap, null);
    }

    private Path target() {
        return home.toAbsolutePath().resolve("deploy").resolve("services").resolve("target");
    }

    private ServerException missing(@Nullable Throwable cause) {
        return new ServerException(
                "no servers below " + target() + "; build them with ./guanlan or mvn package",
                cause);
    }

    /** Where this module's classes are: a directory or a jar. */
    static Path ownClasses() {
        try {
            return Path.of(
                    Servers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path is no file", e);
        }
    }
}
