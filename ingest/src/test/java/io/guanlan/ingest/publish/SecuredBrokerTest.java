package io.guanlan.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import io.guanlan.indices.wire.Brokers;
import io.guanlan.indices.wire.Topics;
import io.guanlan.services.SecuredServer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** Publishing to brokers that speak TLS only and ask for a log-in. */
class SecuredBrokerTest {

    private static final SecuredServer SERVER = SecuredServer.kafka();

    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);

    private Settings settings(Map<String, String> client) {
        Settings settings =
                Settings.defaults()
                        .with("kafka.bootstrap", SERVER.address())
                        .with("kafka.prefix", prefix)
                        .with("kafka.partitions", "1");
        for (Map.Entry<String, String> option : client.entrySet()) {
            settings = settings.with("kafka.client." + option.getKey(), option.getValue());
        }
        return settings;
    }

    private static AbstractStringAssert<?> refusal(Settings settings) {
        PublishException refused =
                catchThrowableOfType(PublishException.class, () -> TopicAdmin.ensure(settings));
        return assertThat(refused.getMessage())
                .hasLineCount(1)
                .hasSizeLessThan(600)
                .doesNotContain("Exception", "ScramLoginModule");
    }

    private static Map<String, String> with(Map<String, String> client, String key, String value) {
        Map<String, String> changed = new HashMap<>(client);
        changed.put(key, value);
        return changed;
    }

    @Test
    void documentedRights_sufficeToMakeTopicsToWriteAndToRead() {
        Settings settings = settings(SERVER.kafkaUser(prefix));
        TopicAdmin.ensure(settings);
        try (Publisher publisher = Publisher.open(settings)) {
            Publisher.await(publisher.publishPayload("linjiang.test", "停水通知"));
            Publisher.await(publisher.publish(letter()));
        }
        Map<String, Object> reading = new HashMap<>(Brokers.of(settings).client());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition raw = new TopicPartition(Topics.of(settings).raw(), 0);
            consumer.assign(List.of(raw));
            consumer.seekToBeginning(List.of(raw));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .extracting(message -> message.value())
                    .containsExactly("停水通知");
        }
    }

    private static DeadLetter letter() {
        return new DeadLetter(
                "fetch-1",
                "fetch",
                "http://slow.linjiang.test/",
                "no answer within 30 s",
                null,
                null,
                null,
                DeadLetter.Status.OPEN,
                Instant.now(),
                1);
    }

    @Test
    void topicsMadeByOthers_areEnoughForWhoMayMakeNone() {
        TopicAdmin.ensure(settings(SERVER.kafkaUser(prefix)));
        Settings settings = settings(SERVER.kafkaUser(prefix, List.of("Describe", "Write")));
        TopicAdmin.ensure(settings);
        try (Publisher publisher = Publisher.open(settings)) {
            Publisher.await(publisher.publishPayload("linjiang.test", "停水通知"));
        }
    }

    @Test
    void wrongPassword_namesTheSettings() {
        Map<String, String> client = SERVER.kafkaUser(prefix);
        Settings settings =
                settings(
                        with(
                                client,
                                "sasl.jaas.config",
                                client.get("sasl.jaas.config")
                                        .replace("password=\"", "password=\"x")));
        refusal(settings).contains("do not accept the log-in in kafka.client.sasl.*");
        try (Publisher publisher = Publisher.open(settings)) {
            assertThatThrownBy(() -> Publisher.await(publisher.publishPayload("k", "v")))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("do not accept the log-in in kafka.client.sasl.*");
        }
    }

    @Test
    void unknownAuthority_namesTheSettings() {
        Map<String, String> client = new HashMap<>(SERVER.kafkaUser(prefix));
        client.remove("ssl.truststore.type");
        client.remove("ssl.truststore.location");
        refusal(settings(client))
                .contains("certificate of " + SERVER.address(), "kafka.client.ssl.truststore.*");
    }

    @Test
    void missingFile_isNamed() {
        Map<String, String> client =
                with(SERVER.kafkaUser(prefix), "ssl.truststore.location", "/missing.pem");
        assertThatThrownBy(() -> TopicAdmin.ensure(settings(client)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("kafka.client.ssl.truststore.location: cannot read /missing.pem");
    }

    @Test
    void misspelledOption_isNamed() {
        Settings settings = settings(with(SERVER.kafkaUser(prefix), "security.protocol", "TLS"));
        refusal(settings).contains("kafka.client.*", "security.protocol");
        assertThatThrownBy(() -> Publisher.open(settings))
                .isInstanceOf(PublishException.class)
                .hasMessageContainingAll("kafka.client.*", "security.protocol");
    }

    @Test
    void plainTalk_namesTheProtocol() {
        refusal(
                        settings(
                                Map.of(
                                        "default.api.timeout.ms", "600",
                                        "request.timeout.ms", "300")))
                .contains(
                        "no answer from " + SERVER.address(), "set kafka.client.security.protocol");
    }

    @Test
    void missingRight_isNamed() {
        refusal(settings(SERVER.kafkaUser("elsewhere")))
                .contains("kafka.client.sasl.* may not do this", "docs/outside-servers.md");
    }
}
