package io.guanlan.services;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Both servers, started at the same time and stopped in reverse order. */
final class ServerPair implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(2);

    private final RunningServer elasticsearch;
    private final RunningServer kafka;

    private ServerPair(RunningServer elasticsearch, RunningServer kafka) {
        this.elasticsearch = elasticsearch;
        this.kafka = kafka;
    }

    /**
     * Starts both and waits until they work.
     *
     * @param ports of Elasticsearch, Kafka and Kafka's controller
     */
    static ServerPair start(Servers servers, Path data, List<Integer> ports) {
        RunningServer elasticsearch =
                RunningServer.start(
                        servers.elasticsearch(
                                data.resolve("elasticsearch"),
                                data.resolve("elasticsearch.log"),
                                ports.get(0),
                                "768m"));
        RunningServer kafka = null;
        try {
            kafka =
                    RunningServer.start(
                            servers.kafka(
                                    data.resolve("kafka"),
                                    data.resolve("kafka.log"),
                                    ports.subList(1, 3),
                                    "320m"));
            kafka.awaitReady(READY);
            elasticsearch.awaitReady(READY);
            return new ServerPair(elasticsearch, kafka);
        } catch (RuntimeException e) {
            if (kafka != null) {
                kafka.close();
            }
            elasticsearch.close();
            throw e;
        }
    }

    TestServers addresses() {
        return new TestServers(
                "http://127.0.0.1:" + elasticsearch.server().port(),
                "127.0.0.1:" + kafka.server().port());
    }

    @Override
    public void close() {
        kafka.close();
        elasticsearch.close();
    }
}
