package io.guanlan.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.wire.Topics;
import io.guanlan.services.TestServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicAdminTest {

    private final Settings settings =
            Settings.defaults()
                    .with("kafka.bootstrap", TestServers.get().kafka())
                    .with("kafka.prefix", "t" + UUID.randomUUID().toString().substring(0, 8))
                    .with("kafka.partitions", "3");

    @Test
    void topics_areMadeOnce_withTheBrokersClock() throws Exception {
        Topics topics = Topics.of(settings);
        TopicAdmin.ensure(settings);
        TopicAdmin.ensure(settings.with("kafka.partitions", "7"));
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", settings.text("kafka.bootstrap")))) {
            Map<String, TopicDescription> made =
                    admin.describeTopics(List.of(topics.raw(), topics.dead()))
                            .allTopicNames()
                            .get();
            assertThat(made.values()).allMatch(topic -> topic.partitions().size() == 3);
            ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, topics.raw());
            Config config = admin.describeConfigs(List.of(raw)).all().get().get(raw);
            assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
            assertThat(Integer.parseInt(config.get("max.message.bytes").value()))
                    .isGreaterThan(Publisher.MOST_BYTES);
            admin.deleteTopics(List.of(topics.raw(), topics.dead())).all().get();
        }
    }

    @Test
    void absentBroker_isNamedInTheError() {
        Settings away =
                settings.with("kafka.bootstrap", "127.0.0.1:1")
                        .with("kafka.client.default.api.timeout.ms", "600")
                        .with("kafka.client.request.timeout.ms", "300");
        assertThatThrownBy(() -> TopicAdmin.ensure(away))
                .isInstanceOf(PublishException.class)
                .hasMessageContainingAll(
                        away.text("kafka.prefix"), "no answer from 127.0.0.1:1 (kafka.bootstrap)");
    }
}
