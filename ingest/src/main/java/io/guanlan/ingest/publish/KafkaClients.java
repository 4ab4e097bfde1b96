package io.guanlan.ingest.publish;

import io.guanlan.indices.settings.Settings;
import java.util.Properties;

/** What every Kafka client of this process is configured with. */
final class KafkaClients {

    private KafkaClients() {}

    /** Bootstrap address (ours when none is set) and everything below {@code kafka.client.}. */
    static Properties common(Settings settings) {
        Properties properties = new Properties();
        String outside = settings.text("kafka.bootstrap");
        properties.put(
                "bootstrap.servers",
                outside.isEmpty() ? "127.0.0.1:" + settings.number("kafka.port") : outside);
        properties.putAll(settings.below("kafka.client."));
        return properties;
    }
}
