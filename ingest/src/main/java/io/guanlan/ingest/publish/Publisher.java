package io.guanlan.ingest.publish;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.wire.Brokers;
import io.guanlan.indices.wire.MessageCodec;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.indices.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends messages and says when they are safe: acknowledged by every replica in sync, each once
 * within a session. Thread-safe. Callers that are faster than the broker wait in {@link #publish}.
 */
public final class Publisher implements AutoCloseable {

    /** Larger than any page we read, Base64 included. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_IN_FLIGHT = 512;
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final Topics topics;
    private final Brokers brokers;
    private final Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT);

    private Publisher(Producer<String, byte[]> producer, Topics topics, Brokers brokers) {
        this.producer = producer;
        this.topics = topics;
        this.brokers = brokers;
    }

    /**
     * Reads the {@code kafka.*} settings. The connection is made with the first message.
     *
     * @throws PublishException when no client can be made of the settings
     */
    public static Publisher open(Settings settings) {
        Properties properties = new Properties();
        properties.put("acks", "all");
        properties.put("enable.idempotence", "true");
        properties.put("compression.type", "lz4");
        properties.put("linger.ms", "5");
        properties.put("batch.size", "131072");
        properties.put("max.request.size", Integer.toString(MOST_BYTES));
        properties.put("buffer.memory", Integer.toString(4 * MOST_BYTES));
        properties.put("delivery.timeout.ms", "120000");
        properties.put("max.block.ms", "60000");
        properties.put("enable.metrics.push", "false");
        properties.put("client.id", "guanlan-ingest");
        Brokers brokers = Brokers.of(settings);
        properties.putAll(brokers.client());
        try {
            return new Publisher(
                    new KafkaProducer<>(
                            properties, new StringSerializer(), new ByteArraySerializer()),
                    Topics.of(settings),
                    brokers);
        } catch (KafkaException e) {
            throw new PublishException(brokers.explain(e), e);
        }
    }

    /**
     * Sends a raw document, keyed by its host.
     *
     * @return completes when it is safe, exceptionally with {@link PublishException} when it may
     *     not be
     */
    public CompletableFuture<Void> publish(RawDocument document) {
        return send(topics.raw(), document.origin().host(), MessageCodec.encode(document));
    }

    /** Sends a raw message as it was, whatever it says; used for retries. */
    public CompletableFuture<Void> publishPayload(String key, String payload) {
        return send(topics.raw(), key, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a dead letter, keyed by its id. */
    public CompletableFuture<Void> publish(DeadLetter letter) {
        return send(topics.dead(), letter.id(), MessageCodec.encode(letter));
    }

    private CompletableFuture<Void> send(String topic, String key, byte[] value) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        inFlight.acquireUninterruptibly();
        try {
            var unused =
                    producer.send(
                            new ProducerRecord<>(topic, key, value),
                            (metadata, error) -> {
                                inFlight.release();
                                if (error == null) {
                                    done.complete(null);
                                } else {
                                    done.completeExceptionally(
                                            failed("not acknowledged: " + key, error));
                                }
                            });
        } catch (RuntimeException e) {
            inFlight.release();
            done.completeExceptionally(failed("not sent: " + key, e));
        }
        return done;
    }

    private PublishException failed(String what, Throwable error) {
        return new PublishException(what + ": " + brokers.explain(error), error);
    }

    /**
     * Waits until a message is safe.
     *
     * @throws PublishException when it may not be, or when the thread is interrupted
     */
    public static void await(CompletableFuture<Void> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PublishException publish) {
                throw publish;
            }
            throw new PublishException("not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("interrupted before it was acknowledged", e);
        }
    }

    /** Sends what waits, for at most ten seconds. */
    @Override
    public void close() {
        producer.close(CLOSE_WAIT);
    }
}
