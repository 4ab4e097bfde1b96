package io.guanlan.analytics.io;

/**
 * One record of a Kafka topic, undecoded.
 *
 * @param place topic, partition and offset, as {@code topic-0@42}; names the record in reports
 * @param timestamp when the broker took it, milliseconds since 1970; the same at every replay
 * @param value its bytes; empty for a record without a value
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Message(String place, long timestamp, byte[] value) {}
