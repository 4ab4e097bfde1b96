package io.guanlan.indices.store;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** Turns the {@code elasticsearch.*} settings into a client, without I/O to the server. */
final class Connection {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int IMPATIENT_MILLIS = 3_000;
    private static final int CONNECTIONS = 32;

    /** For questions whose answer is worth nothing when it comes late. */
    static final RequestOptions IMPATIENT =
            RequestOptions.DEFAULT.toBuilder()
                    .setRequestConfig(timeouts(IMPATIENT_MILLIS).build())
                    .build();

    private Connection() {}

    static RestClient open(Settings settings) {
        RestClientBuilder builder =
                RestClient.builder(hosts(settings).toArray(HttpHost[]::new))
                        .setDefaultHeaders(authorization(settings))
                        .setRequestConfigCallback(any -> timeouts(ANSWER_MILLIS));
        SSLContext trust = trust(settings.text("elasticsearch.ca"));
        return builder.setHttpClientConfigCallback(
                        http -> {
                            http.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS);
                            return trust == null ? http : http.setSSLContext(trust);
                        })
                .build();
    }

    private static RequestConfig.Builder timeouts(int answerMillis) {
        return RequestConfig.custom()
                .setConnectTimeout(Math.min(CONNECT_MILLIS, answerMillis))
                .setSocketTimeout(answerMillis)
                .setConnectionRequestTimeout(answerMillis);
    }

    private static List<HttpHost> hosts(Settings settings) {
        List<String> uris = settings.list("elasticsearch.uris");
        if (uris.isEmpty()) {
            return List.of(
                    new HttpHost("127.0.0.1", settings.number("elasticsearch.port"), "http"));
        }
        return uris.stream().map(Connection::host).toList();
    }

    private static HttpHost host(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw badAddress(e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = uri.getRawPath() == null || uri.getRawPath().matches("/?");
        if (!(scheme.equals("http") || scheme.equals("https"))
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || !plain) {
            throw badAddress(null);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : 9200;
        return new HttpHost(uri.getHost(), port, scheme);
    }

    /** Does not repeat the address: people put passwords into it. */
    private static SettingsException badAddress(@Nullable Exception cause) {
        return new SettingsException(
                "elasticsearch.uris: expected addresses such as https://host:9200, with user and"
                        + " password in their own settings",
                cause);
    }

    private static Header[] authorization(Settings settings) {
        String user = settings.text("elasticsearch.user");
        String key = settings.text("elasticsearch.api-key");
        if (!user.isEmpty() && !key.isEmpty()) {
            throw new SettingsException(
                    "elasticsearch.user and elasticsearch.api-key: set one of them, not both",
                    null);
        }
        if (!user.isEmpty()) {
            return header("Basic " + base64(user + ":" + settings.text("elasticsearch.password")));
        }
        if (!key.isEmpty()) {
            return header("ApiKey " + (key.contains(":") ? base64(key) : key));
        }
        return new Header[0];
    }

    private static Header[] header(String value) {
        return new Header[] {new BasicHeader("Authorization", value)};
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Is this a certificate itself, not the name of a file? */
    static boolean isPem(String authority) {
        return authority.startsWith("-----BEGIN ");
    }

    /**
     * The same settings without the name of a file, for another machine.
     *
     * @throws SettingsException when the file cannot be read
     */
    static Settings portable(Settings settings) {
        String authority = settings.text("elasticsearch.ca");
        return authority.isEmpty() || isPem(authority)
                ? settings
                : settings.with("elasticsearch.ca", read(authority));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new SettingsException("elasticsearch.ca: there is no file " + file, e);
        } catch (IOException e) {
            throw new SettingsException("elasticsearch.ca: cannot read " + file, e);
        }
    }

    private static @Nullable SSLContext trust(String authority) {
        if (authority.isEmpty()) {
            return null;
        }
        String pem = isPem(authority) ? authority : read(authority);
        String source = isPem(authority) ? "its text" : authority;
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<Certificate> authorities =
                    new ArrayList<>(
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificates(
                                            new ByteArrayInputStream(
                                                    pem.getBytes(StandardCharsets.UTF_8))));
            if (authorities.isEmpty()) {
                throw new SettingsException("elasticsearch.ca: no certificate in " + source, null);
            }
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new SettingsException(
                    "elasticsearch.ca: no PEM certificate can be read from " + source, e);
        }
    }
}
