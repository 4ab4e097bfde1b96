package io.guanlan.indices.wire;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How Kafka is reached and, when it is not, which setting keeps one out. Knows the names of Kafka's
 * options and exceptions only: the rooms that use a Kafka client bring it along. Prints no secrets.
 */
public final class Brokers {

    private static final String CLIENT = "kafka.client.";
    private static final String TRUSTED_FILE = "ssl.truststore.location";
    private static final String TRUSTED = "ssl.truststore.certificates";

    private final Settings settings;

    private Brokers(Settings settings) {
        this.settings = settings;
    }

    /** Reads the {@code kafka.*} settings when it is asked. */
    public static Brokers of(Settings settings) {
        return new Brokers(settings);
    }

    /** Where the first broker is looked for: outside, or our own. */
    public String bootstrap() {
        String outside = settings.text("kafka.bootstrap");
        return outside.isEmpty() ? "127.0.0.1:" + settings.number("kafka.port") : outside;
    }

    /**
     * What every Kafka client of this instance is configured with. Trusted certificates in a PEM
     * file are in the options themselves, so that another machine can use them.
     *
     * @throws SettingsException when that file cannot be read
     */
    public Map<String, String> client() {
        Map<String, String> options = new TreeMap<>(settings.below(CLIENT));
        options.put("bootstrap.servers", bootstrap());
        String file = options.get(TRUSTED_FILE);
        if (file != null && "PEM".equalsIgnoreCase(options.get("ssl.truststore.type"))) {
            options.remove(TRUSTED_FILE);
            options.put(TRUSTED, read(file));
        }
        return options;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new SettingsException(CLIENT + TRUSTED_FILE + ": cannot read " + file, e);
        }
    }

    /** One sentence about a failure of a Kafka client that names the setting that would help. */
    public String explain(Throwable failure) {
        List<Throwable> causes =
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause).toList();
        return causes.stream()
                .flatMap(cause -> explained(cause, causes.getLast()).stream())
                .findFirst()
                .orElseGet(() -> said(causes.getLast()));
    }

    private Optional<String> explained(Throwable cause, Throwable last) {
        return Optional.ofNullable(
                switch (cause.getClass().getSimpleName()) {
                    case "SaslAuthenticationException",
                            "IllegalSaslStateException",
                            "UnsupportedSaslMechanismException" ->
                            "the brokers do not accept the log-in in "
                                    + CLIENT
                                    + "sasl.*: "
                                    + said(cause);
                    case "SslAuthenticationException" -> encryption(last);
                    case "TopicAuthorizationException",
                            "ClusterAuthorizationException",
                            "GroupAuthorizationException" ->
                            "the log-in in "
                                    + CLIENT
                                    + "sasl.* may not do this (docs/outside-servers.md lists what"
                                    + " it must be allowed): "
                                    + said(cause);
                    case "TimeoutException", "BootstrapResolutionException" ->
                            "no answer from "
                                    + bootstrap()
                                    + " (kafka.bootstrap); when it expects TLS or a log-in, set "
                                    + CLIENT
                                    + "security.protocol";
                    case "ConfigException", "KafkaException" ->
                            "kafka.bootstrap or " + CLIENT + "*: " + said(last);
                    default -> null;
                });
    }

    private String encryption(Throwable last) {
        String said = said(last);
        if (said.contains("unrecognized SSL message") || said.contains("plaintext connection")) {
            return bootstrap() + " does not speak TLS: check " + CLIENT + "security.protocol";
        }
        return "the certificate of %s is not accepted: check %sssl.truststore.* (%s)"
                .formatted(bootstrap(), CLIENT, said);
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.strip().replaceAll("\\s+", " ");
    }
}
