package io.guanlan.indices.wire;

import io.guanlan.indices.settings.Settings;

/**
 * Names of the Kafka topics.
 *
 * @param prefix common prefix, so that several instances can share a cluster
 */
public record Topics(String prefix) {

    /** Reads {@code kafka.prefix}. */
    public static Topics of(Settings settings) {
        return new Topics(settings.text("kafka.prefix"));
    }

    /** {@link RawDocument}s, keyed by host. */
    public String raw() {
        return prefix + ".raw";
    }

    /** {@link io.guanlan.indices.deadletter.DeadLetter}s, keyed by their id. */
    public String dead() {
        return prefix + ".dead";
    }
}
