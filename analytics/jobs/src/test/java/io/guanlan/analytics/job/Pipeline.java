package io.guanlan.analytics.job;

import io.guanlan.analytics.insight.Analyzer;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.wire.MessageCodec;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.indices.wire.Topics;
import io.guanlan.services.TestServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The process under test on real servers, under a prefix of its own that is removed at the end. */
final class Pipeline implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final Settings settings;
    final Store store;

    private final TestServers servers = TestServers.get();
    private final KafkaProducer<String, byte[]> producer;
    private @Nullable AnalyticsProcess process;
    private @Nullable Thread thread;

    Pipeline(Path data, String... more) {
        String prefix = "t%08x".formatted(ThreadLocalRandom.current().nextInt());
        Settings opened =
                Settings.defaults()
                        .with("data", data.toString())
                        .with("elasticsearch.uris", servers.elasticsearch())
                        .with("elasticsearch.prefix", prefix)
                        .with("kafka.bootstrap", servers.kafka())
                        .with("kafka.prefix", prefix)
                        .with("kafka.partitions", "2")
                        .with("analytics.checkpoint", "500ms")
                        .with("run.heartbeat", data.resolve("beat.json").toString());
        for (String setting : more) {
            opened = opened.with(setting.split("=")[0], setting.split("=")[1]);
        }
        settings = opened;
        store = Store.open(settings);
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers.kafka(), "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** Starts the process; answers when the job runs. */
    void start(Analyzer analyzer) throws Exception {
        AnalyticsProcess started = new AnalyticsProcess(settings, analyzer);
        process = started;
        thread = Thread.ofPlatform().name("pipeline").start(() -> run(started));
        Path beat = Path.of(settings.text("run.heartbeat"));
        until(
                "the job runs",
                () -> java.nio.file.Files.readString(beat).contains("\"ready\":true"));
    }

    private static void run(AnalyticsProcess process) {
        try {
            process.run();
        } catch (Exception e) {
            throw new IllegalStateException("process ended", e);
        }
    }

    /** Ends the process as a crash would: no savepoint, nothing on its way is waited for. */
    void stop() throws Exception {
        if (process != null && thread != null) {
            process.close();
            thread.join();
            java.nio.file.Files.deleteIfExists(Path.of(settings.text("run.heartbeat")));
            process = null;
        }
    }

    void publish(RawDocument... documents) throws Exception {
        for (RawDocument document : documents) {
            publish(Topics.of(settings).raw(), MessageCodec.encode(document));
        }
    }

    /** Without waiting for each answer. */
    void publishAll(RawDocument... documents) {
        String raw = Topics.of(settings).raw();
        for (RawDocument document : documents) {
            var unused = producer.send(new ProducerRecord<>(raw, MessageCodec.encode(document)));
        }
        producer.flush();
    }

    void publish(String topic, byte[] message) throws Exception {
        producer.send(new ProducerRecord<>(topic, message)).get();
    }

    void publish(String topic, String message) throws Exception {
        publish(topic, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for a condition that comes by itself; looks at what is searchable now. */
    void until(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        CountDownLatch pause = new CountDownLatch(1);
        boolean met = false;
        while (!met) {
            try {
                met = condition.call();
            } catch (java.nio.file.NoSuchFileException e) {
                met = false;
            }
            if (!met && Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            pause.await(50, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() throws Exception {
        stop();
        producer.close();
        store.close();
        String prefix = settings.text("elasticsearch.prefix");
        String indices = send("GET", "/_cat/indices/" + prefix + "-*?h=index&expand_wildcards=all");
        if (!indices.isBlank()) {
            send("DELETE", "/" + String.join(",", indices.strip().split("\\s+")));
        }
        send("DELETE", "/_index_template/" + prefix + "-*");
        Topics topics = Topics.of(settings);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            java.util.Set<String> there = admin.listTopics().names().get();
            admin.deleteTopics(
                            Stream.of(topics.raw(), topics.dead()).filter(there::contains).toList())
                    .all()
                    .get();
        }
    }

    private String send(String method, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(servers.elasticsearch() + path))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
