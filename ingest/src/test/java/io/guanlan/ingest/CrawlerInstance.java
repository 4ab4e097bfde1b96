package io.guanlan.ingest;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.wire.MessageCodec;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.indices.wire.Topics;
import io.guanlan.ingest.publish.TopicAdmin;
import io.guanlan.services.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Indices and topics of their own on the real servers, removed at the end. */
final class CrawlerInstance implements AutoCloseable {

    private final Settings settings;
    private final Store store;
    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> read = new HashMap<>();

    private CrawlerInstance(Settings settings) {
        this.settings = settings;
        this.store = Store.open(settings);
        this.topics = Topics.of(settings);
        store.prepare();
        TopicAdmin.ensure(settings);
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                settings.text("kafka.bootstrap"),
                                "enable.metrics.push",
                                "false"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
    }

    static CrawlerInstance open() {
        String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
        try {
            Path data = Files.createTempDirectory("guanlan-crawler");
            Settings settings =
                    Settings.defaults()
                            .with("data", data.toString())
                            .with("elasticsearch.uris", TestServers.get().elasticsearch())
                            .with("elasticsearch.prefix", prefix)
                            .with("kafka.bootstrap", TestServers.get().kafka())
                            .with("kafka.prefix", prefix)
                            .with("kafka.partitions", "1")
                            .with("crawler.author-key", "test")
                            .with("crawler.host-delay", "0s");
            return new CrawlerInstance(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Store store() {
        return store;
    }

    /** A crawler that may visit one private address and does not wait long for anybody. */
    Crawler crawler(InstantSource clock, String allowed) {
        return Crawler.open(
                settings.with("crawler.allow-private", allowed)
                        .with("crawler.answer-timeout", "2s"),
                store,
                clock);
    }

    /**
     * Raw documents since the last call. What was acknowledged is there, so nothing is waited for.
     */
    List<RawDocument> newDocuments() {
        return newMessages(topics.raw()).stream().map(MessageCodec::decodeRaw).toList();
    }

    List<String> newPayloads() {
        return newMessages(topics.raw()).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    List<DeadLetter> newLetters() {
        return newMessages(topics.dead()).stream().map(MessageCodec::decodeDead).toList();
    }

    private List<byte[]> newMessages(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        consumer.assign(List.of(partition));
        consumer.seek(partition, read.getOrDefault(partition, 0L));
        List<byte[]> messages = new ArrayList<>();
        while (consumer.position(partition) < end) {
            consumer.poll(Duration.ofSeconds(1)).forEach(record -> messages.add(record.value()));
        }
        read.put(partition, end);
        return messages;
    }

    /** Writes a letter as the stream job does. */
    void list(DeadLetter letter) {
        store.bulk().write(List.of(new DeadLetterRepository(store).toWrite(letter))).join();
    }

    @Override
    public void close() {
        consumer.close();
        Map<String, Object> kafka = Map.of("bootstrap.servers", settings.text("kafka.bootstrap"));
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(topics.raw(), topics.dead()))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        store.close();
        dropIndices();
    }

    private void dropIndices() {
        String address = settings.text("elasticsearch.uris");
        String prefix = settings.text("elasticsearch.prefix");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String names =
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            address
                                                                    + "/_cat/indices/"
                                                                    + prefix
                                                                    + "-*?h=index"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            for (String path :
                    List.of(
                            "/" + String.join(",", names.strip().split("\\s+")),
                            "/_index_template/" + prefix + "-article")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).DELETE().build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
