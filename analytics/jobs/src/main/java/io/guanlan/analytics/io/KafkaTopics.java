package io.guanlan.analytics.io;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.wire.Brokers;
import io.guanlan.indices.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes sure that the topics the jobs read exist, whoever of the writers comes first. */
public final class KafkaTopics {

    /**
     * The broker's clock orders and expires records: an article of last year would otherwise fall
     * out of retention the moment it arrives. A message may hold a whole page with its bytes.
     */
    private static final Map<String, String> CONFIG =
            Map.of(
                    "message.timestamp.type",
                    "LogAppendTime",
                    "retention.ms",
                    Long.toString(Duration.ofDays(14).toMillis()),
                    "max.message.bytes",
                    Integer.toString(16 * 1024 * 1024 + 65536));

    private KafkaTopics() {}

    /**
     * Creates the topics that are missing. Who may not create any is content with those that an
     * administrator made.
     *
     * @throws BrokerException when the brokers cannot be asked or refuse, naming the setting
     */
    public static void ensure(Settings settings) throws BrokerException, InterruptedException {
        Topics topics = Topics.of(settings);
        int partitions = settings.number("kafka.partitions");
        try (Admin admin = Admin.create(KafkaMessages.clientProperties(settings))) {
            Set<String> there = admin.listTopics().names().get();
            for (String topic : List.of(topics.raw(), topics.dead())) {
                if (!there.contains(topic)) {
                    create(admin, topic, partitions);
                }
            }
        } catch (ExecutionException | KafkaException e) {
            throw new BrokerException(Brokers.of(settings).explain(e), e);
        }
    }

    private static void create(Admin admin, String topic, int partitions)
            throws ExecutionException, InterruptedException {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty());
        try {
            admin.createTopics(List.of(wanted.configs(CONFIG))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
