package io.guanlan.services;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Creates the topics that an instance needs, on our own broker or an outside one. Whoever calls it
 * brings the Kafka client.
 *
 * @param client properties of a Kafka client, {@code bootstrap.servers} among them
 */
public record KafkaTopics(Map<String, Object> client) {

    private static final int LIMIT_SECONDS = 30;

    /** Documents carry their page, compressed. */
    private static final Map<String, String> CONFIGURATION =
            Map.of("message.timestamp.type", "LogAppendTime", "max.message.bytes", "16777216");

    /**
     * Creates those that are missing; existing ones stay as they are. Replication is the broker's
     * default.
     *
     * @return the names of those that were created
     * @throws ServerException when the broker does not answer within 30 s or refuses
     */
    public Set<String> create(Collection<String> names, int partitions) {
        try (Admin admin = Admin.create(client)) {
            Set<String> missing = new HashSet<>(names);
            missing.removeAll(admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS));
            admin.createTopics(
                            missing.stream()
                                    .map(
                                            name ->
                                                    new NewTopic(
                                                                    name,
                                                                    Optional.of(partitions),
                                                                    Optional.empty())
                                                            .configs(CONFIGURATION))
                                    .toList())
                    .all()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return missing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while creating topics " + names, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerException("cannot create topics " + names + ": " + e.getMessage(), e);
        }
    }
}
