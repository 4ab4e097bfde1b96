package io.guanlan.deploy.standalone.box;

import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.indices.settings.Settings;
import io.guanlan.services.Ports;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What runs in this instance.
 *
 * @param settings as every process gets them
 * @param data where the state goes
 * @param demo with the sample city and its staff
 */
public record Plan(Settings settings, DataDirectory data, boolean demo) {

    private static final int CITY_PORTS = 6;

    /**
     * Completes the settings: the data directory made absolute and, for the demo, the sample city
     * opened to the crawler.
     */
    public static Plan of(Settings given, DataDirectory data, boolean demo) {
        Settings settings = given.with("data", data.root().toString());
        if (demo) {
            int first = settings.number("demo.city.port");
            String city =
                    IntStream.range(first, first + CITY_PORTS)
                            .mapToObj(port -> "127.0.0.1:" + port)
                            .collect(Collectors.joining(","));
            String allowed = settings.text("crawler.allow-private");
            settings =
                    settings.with("crawler.host-delay", "100ms")
                            .with("demo.staff", "true")
                            .with(
                                    "crawler.allow-private",
                                    allowed.isEmpty() ? city : allowed + "," + city);
        }
        return new Plan(settings, data, demo);
    }

    /** Elasticsearch is ours, not an outside one. */
    boolean ownElasticsearch() {
        return settings.text("elasticsearch.uris").isEmpty();
    }

    /** Kafka is ours, not an outside one. */
    boolean ownKafka() {
        return settings.text("kafka.bootstrap").isEmpty();
    }

    /** The job runs in our own process, not on an outside Flink cluster. */
    boolean ownCluster() {
        return settings.text("analytics.cluster").isEmpty();
    }

    /** Address of the desk. */
    public String address() {
        String host = settings.text("http.address");
        boolean everywhere = host.isEmpty() || host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (everywhere ? "127.0.0.1" : host) + ":" + settings.number("http.port");
    }

    /**
     * Looks whether every port is free.
     *
     * @throws CommandException naming each that is taken and the setting that changes it
     */
    public void checkPorts() {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        wanted.put(settings.number("http.port"), "http.port");
        if (ownElasticsearch()) {
            wanted.put(settings.number("elasticsearch.port"), "elasticsearch.port");
        }
        if (ownKafka()) {
            int port = settings.number("kafka.port");
            wanted.put(port, "kafka.port");
            wanted.put(port + 1, "kafka.port");
        }
        if (demo) {
            int first = settings.number("demo.city.port");
            IntStream.range(first, first + CITY_PORTS)
                    .forEach(port -> wanted.put(port, "demo.city.port"));
        }
        String taken =
                wanted.entrySet().stream()
                        .filter(port -> !Ports.isFree(port.getKey()))
                        .map(
                                port ->
                                        "port %d is already taken (choose another by --%s=…)"
                                                .formatted(port.getKey(), port.getValue()))
                        .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw CommandException.failure(taken, null);
        }
    }
}
