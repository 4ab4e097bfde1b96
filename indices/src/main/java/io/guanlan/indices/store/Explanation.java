package io.guanlan.indices.store;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.json.Json;
import io.guanlan.indices.settings.Settings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.ResponseException;

/**
 * Says in one sentence why a call failed and, where a setting would help, which. Repeats no secret.
 *
 * @param addresses where the server is looked for
 * @param logIn the settings that hold the log-in
 * @param authority what its certificate is checked against
 */
record Explanation(String addresses, String logIn, String authority) {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST = 300;

    /** For the connection that these settings make. */
    static Explanation of(Settings settings) {
        List<String> uris = settings.list("elasticsearch.uris");
        return new Explanation(
                uris.isEmpty()
                        ? "127.0.0.1:" + settings.number("elasticsearch.port")
                        : String.join(", ", uris),
                logIn(settings),
                authority(settings.text("elasticsearch.ca")));
    }

    private static String logIn(Settings settings) {
        if (!settings.text("elasticsearch.api-key").isEmpty()) {
            return "elasticsearch.api-key";
        }
        return settings.text("elasticsearch.user").isEmpty()
                ? ""
                : "elasticsearch.user and elasticsearch.password";
    }

    private static String authority(String setting) {
        if (setting.isEmpty()) {
            return "an authority that the JDK knows; name the PEM file of its authority by"
                    + " elasticsearch.ca";
        }
        return "an authority in elasticsearch.ca"
                + (Connection.isPem(setting) ? "" : " (" + setting + ")");
    }

    /** The exception that tells it. */
    StoreException of(String what, Throwable failure) {
        return new StoreException(what + ": " + sentence(failure), failure);
    }

    private String sentence(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> explained(cause).stream())
                .findFirst()
                .orElseGet(() -> cut(String.valueOf(failure.getMessage())));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private Optional<String> explained(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case ElasticsearchException e -> refused(e.status(), reason(e.error()));
                    case ResponseException e ->
                            refused(e.getResponse().getStatusLine().getStatusCode(), reason(e));
                    case SSLException e -> encryption(e);
                    case ConnectionClosedException e ->
                            addresses
                                    + " closes the connection without an answer; when it expects"
                                    + " TLS, write https:// in elasticsearch.uris";
                    case UnknownHostException e ->
                            "elasticsearch.uris names a host that is not known: " + e.getMessage();
                    case ConnectTimeoutException e -> silent();
                    case SocketTimeoutException e -> silent();
                    case ConnectException e ->
                            "nobody listens at " + addresses + " (elasticsearch.uris)";
                    default -> null;
                });
    }

    private String silent() {
        return "no answer in time from " + addresses;
    }

    private String refused(int status, String reason) {
        if (status == UNAUTHORIZED) {
            return logIn.isEmpty()
                    ? "the server asks for a log-in: set elasticsearch.user and"
                            + " elasticsearch.password, or elasticsearch.api-key"
                    : "the server does not accept the log-in in " + logIn;
        }
        if (status == FORBIDDEN && !logIn.isEmpty()) {
            return "the log-in in %s may not do this (docs/outside-servers.md lists what it must be allowed): %s"
                    .formatted(logIn, reason);
        }
        return reason + " (status " + status + ")";
    }

    private String encryption(SSLException failure) {
        if (causes(failure)
                .anyMatch(
                        cause ->
                                cause instanceof CertPathBuilderException
                                        || cause instanceof CertPathValidatorException)) {
            String detail =
                    causes(failure).reduce((first, last) -> last).orElse(failure).getMessage();
            return "the certificate of %s is not signed by %s (%s)"
                    .formatted(addresses, authority, detail);
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return "elasticsearch.uris names a host that the certificate is not for: "
                    + failure.getMessage();
        }
        if (String.valueOf(failure.getMessage()).contains("plaintext connection")
                || String.valueOf(failure.getMessage()).contains("unrecognized SSL message")
                || String.valueOf(failure.getMessage()).contains("unrecognized record")) {
            return addresses + " does not speak TLS; write http:// in elasticsearch.uris";
        }
        return "no encrypted connection to " + addresses + ": " + failure.getMessage();
    }

    private static String reason(ErrorCause error) {
        List<ErrorCause> roots = error.rootCause();
        ErrorCause root = roots.isEmpty() ? error : roots.getFirst();
        return cut(String.valueOf(root.reason()));
    }

    private static String reason(ResponseException refusal) {
        try {
            JsonNode error =
                    Json.MAPPER
                            .readTree(EntityUtils.toString(refusal.getResponse().getEntity()))
                            .path("error");
            String reason =
                    error.path("root_cause")
                            .path(0)
                            .path("reason")
                            .asText(error.path("reason").asText(""));
            if (!reason.isEmpty()) {
                return cut(reason);
            }
        } catch (IOException | IllegalArgumentException e) {
            // what is no JSON is told as it is
            return cut(String.valueOf(refusal.getMessage()));
        }
        return refusal.getResponse().getStatusLine().getReasonPhrase();
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
