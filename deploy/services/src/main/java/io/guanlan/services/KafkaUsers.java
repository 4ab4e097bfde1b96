package io.guanlan.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Users of a secured Kafka. Needs a Kafka client on the class path of whoever tests. */
final class KafkaUsers {

    private static final int ITERATIONS = 4096;

    private final SecuredServer server;

    KafkaUsers(SecuredServer server) {
        this.server = server;
    }

    /** Makes a user who may do these things with the topics of a prefix; answers its log-in. */
    Map<String, String> add(String prefix, List<String> operations) {
        String name = "user-" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        List<AclBinding> allowed = new ArrayList<>();
        for (String operation : operations) {
            allowed.add(
                    new AclBinding(
                            new ResourcePattern(
                                    ResourceType.TOPIC, prefix + ".", PatternType.PREFIXED),
                            new AccessControlEntry(
                                    "User:" + name,
                                    "*",
                                    AclOperation.valueOf(operation.toUpperCase(Locale.ROOT)),
                                    AclPermissionType.ALLOW)));
        }
        Map<String, Object> options =
                new HashMap<>(logIn("PLAIN", "plain.Plain", server.user(), server.password()));
        options.put("bootstrap.servers", server.address());
        try (Admin admin = Admin.create(options)) {
            admin.alterUserScramCredentials(
                            List.of(
                                    new UserScramCredentialUpsertion(
                                            name,
                                            new ScramCredentialInfo(
                                                    ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                            password)))
                    .all()
                    .get();
            admin.createAcls(allowed).all().get();
        } catch (ExecutionException e) {
            throw new ServerException("cannot make user " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while making a user", e);
        }
        return logIn("SCRAM-SHA-512", "scram.Scram", name, password);
    }

    private Map<String, String> logIn(String mechanism, String module, String name, String word) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(module, name, word),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                server.authority().toString());
    }
}
