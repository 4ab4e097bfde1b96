package io.guanlan.ingest.publish;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.wire.Brokers;
import io.guanlan.indices.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics that the platform needs. */
public final class TopicAdmin {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 20_000_000L;
    private static final Duration KEPT = Duration.ofDays(14);

    private TopicAdmin() {}

    /**
     * Creates the topics that are missing; leaves those that are there as they are. Safe to call
     * from several processes at once.
     *
     * @throws PublishException when Kafka cannot be reached or refuses, naming the setting
     */
    public static void ensure(Settings settings) {
        Topics topics = Topics.of(settings);
        Brokers brokers = Brokers.of(settings);
        Map<String, Object> options = new HashMap<>(brokers.client());
        options.put("enable.metrics.push", "false");
        try (Admin admin = Admin.create(options)) {
            Set<String> there = admin.listTopics().names().get(WAIT.toSeconds(), TimeUnit.SECONDS);
            for (String topic : List.of(topics.raw(), topics.dead())) {
                if (!there.contains(topic)) {
                    create(admin, topic, settings.number("kafka.partitions"));
                    awaitServed(admin, topic);
                }
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new PublishException(
                    "prepare the topics of " + topics.prefix() + ": " + brokers.explain(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("interrupted while preparing topics", e);
        }
    }

    /**
     * The controller answers before the brokers have heard of the topic; whoever asks for it in
     * that moment is told that it does not exist.
     */
    private static void awaitServed(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + WAIT.toNanos();
        while (true) {
            try {
                admin.describeTopics(List.of(topic)).allTopicNames().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("not served in time: " + topic);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    /** Old publish times must not make a record old: the broker's clock decides retention. */
    private static void create(Admin admin, String topic, int partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic wanted =
                new NewTopic(topic, Optional.of(partitions), Optional.empty())
                        .configs(
                                Map.of(
                                        "message.timestamp.type", "LogAppendTime",
                                        "retention.ms", Long.toString(KEPT.toMillis()),
                                        "max.message.bytes",
                                                Integer.toString(Publisher.MOST_BYTES + 65536)));
        try {
            admin.createTopics(List.of(wanted)).all().get(WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
