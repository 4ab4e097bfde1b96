package io.guanlan.analytics.io;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.wire.Brokers;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Topics as sources. A job without a checkpoint starts at the beginning of its topics: every write
 * is idempotent, so reading twice is cheap and missing a record is not.
 */
public final class KafkaMessages {

    private KafkaMessages() {}

    /** Every record of one topic, endlessly. */
    public static Source<Message, ?, ?> of(Settings settings, String topic) {
        return KafkaSource.<Message>builder()
                .setProperties(clientProperties(settings))
                .setTopics(topic)
                .setGroupId(settings.text("kafka.prefix") + "-analytics")
                .setClientIdPrefix(topic)
                // Checkpoints hold the offsets; a copy at the broker would only fail now and then.
                .setProperty("commit.offsets.on.checkpoint", "false")
                // The broker answers at the first record; a quiet topic needs no two questions a
                // second.
                .setProperty("fetch.max.wait.ms", "5000")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Undecoded())
                .build();
    }

    /** What every Kafka client of this instance is configured with. */
    static Properties clientProperties(Settings settings) {
        Properties properties = new Properties();
        // A broker that is gone is asked again every few seconds, not twenty times a second.
        properties.setProperty("reconnect.backoff.max.ms", "5000");
        properties.setProperty("retry.backoff.max.ms", "5000");
        properties.putAll(Brokers.of(settings).client());
        return properties;
    }

    private static final class Undecoded implements KafkaRecordDeserializationSchema<Message> {

        private static final long serialVersionUID = 1L;

        private static final byte[] NOTHING = {};

        @Override
        public void deserialize(
                ConsumerRecord<byte[], byte[]> record, Collector<Message> messages) {
            byte[] value = record.value();
            messages.collect(
                    new Message(
                            record.topic() + "-" + record.partition() + "@" + record.offset(),
                            record.timestamp(),
                            value == null ? NOTHING : value));
        }

        @Override
        public TypeInformation<Message> getProducedType() {
            return TypeInformation.of(Message.class);
        }
    }
}
