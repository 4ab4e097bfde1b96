package io.guanlan.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static KafkaServer server(Path directory) {
        return Servers.located()
                .kafka(directory.resolve("kafka"), directory.resolve("log"), Ports.free(2), "160m");
    }

    private static Map<String, Object> client(KafkaServer server) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + server.port());
    }

    @Test
    void server_restartedOnOtherPorts_keepsMessagesAndTopics() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            KafkaServer first = server(scratch.directory());
            try (RunningServer running = RunningServer.start(first).awaitReady(LIMIT)) {
                assertThat(running.process().isAlive()).isTrue();
                try (Admin admin = Admin.create(client(first))) {
                    admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1))).all().get();
                }
                try (KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                client(first), new StringSerializer(), new StringSerializer())) {
                    producer.send(new ProducerRecord<>("letters", "k", "水")).get();
                }
            }
            KafkaServer second = server(scratch.directory());
            try (RunningServer running = RunningServer.start(second).awaitReady(LIMIT)) {
                assertThat(running.process().isAlive()).isTrue();
                try (KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(
                                client(second),
                                new StringDeserializer(),
                                new StringDeserializer())) {
                    TopicPartition partition = new TopicPartition("letters", 0);
                    consumer.assign(List.of(partition));
                    consumer.seekToBeginning(List.of(partition));
                    assertThat(consumer.poll(Duration.ofSeconds(20)))
                            .extracting(message -> message.value())
                            .containsExactly("水");
                }
                try (Admin admin = Admin.create(client(second))) {
                    assertThat(admin.listTopics().names().get()).contains("letters");
                }
            }
            assertThat(java.nio.file.Files.readString(first.log(), StandardCharsets.UTF_8))
                    .doesNotContain("WARN", "ERROR");
        }
    }

    @Test
    void server_killed_noLongerAnswers() throws Exception {
        try (Scratch scratch = Scratch.create();
                RunningServer running =
                        RunningServer.start(server(scratch.directory())).awaitReady(LIMIT)) {
            running.process().destroyForcibly();
            assertThat(running.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(running.server().answers()).isFalse();
        }
    }

    @Test
    void server_withUnusableDirectory_failsWithItsLastWords() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            KafkaServer good = server(scratch.directory());
            KafkaServer bad =
                    new KafkaServer(
                            scratch.directory(),
                            good.data(),
                            good.log(),
                            good.port(),
                            good.controllerPort(),
                            good.heap(),
                            null);
            try (RunningServer running = RunningServer.start(bad)) {
                assertThatThrownBy(() -> running.awaitReady(LIMIT))
                        .isInstanceOf(ServerException.class)
                        .hasMessageContaining("kafka ended with status 1")
                        .hasMessageContaining("NoClassDefFoundError");
            }
        }
    }
}
