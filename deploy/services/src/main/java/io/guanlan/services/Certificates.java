package io.guanlan.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate authority nobody else knows and a certificate it gave to a server on the loopback
 * address, as PEM files; good for two days. Made by the JDK's {@code keytool}.
 *
 * @param directory where the files are
 */
record Certificates(Path directory) {

    private static final String STORE = "keys.p12";
    private static final char[] PASSWORD = "only for this file".toCharArray();
    private static final Base64.Encoder PEM =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /**
     * Makes new ones.
     *
     * @throws ServerException when {@code keytool} fails
     */
    static Certificates make(Path directory) throws IOException {
        Files.createDirectories(directory);
        Certificates made = new Certificates(directory);
        made.keytool("authority", "CN=Guanlan test authority", List.of("-ext", "bc:c"));
        made.keytool(
                "server",
                "CN=localhost",
                List.of("-signer", "authority", "-ext", "san=ip:127.0.0.1,dns:localhost"));
        try {
            made.write(made.store());
        } catch (GeneralSecurityException e) {
            throw new ServerException("cannot read what keytool made", e);
        }
        return made;
    }

    private void keytool(String alias, String name, List<String> more) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-J-XX:TieredStopAtLevel=1",
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-dname",
                                name,
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-validity",
                                "2",
                                "-keystore",
                                directory.resolve(STORE).toString(),
                                "-storepass",
                                String.valueOf(PASSWORD)));
        command.addAll(more);
        Commands.run(new ProcessBuilder(command), "");
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(STORE))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private void write(KeyStore store) throws IOException, GeneralSecurityException {
        Key key = store.getKey("server", PASSWORD);
        StringBuilder chain = new StringBuilder();
        for (Certificate certificate : store.getCertificateChain("server")) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        String secret = pem("PRIVATE KEY", key.getEncoded());
        Files.writeString(
                authority(), pem("CERTIFICATE", store.getCertificate("authority").getEncoded()));
        Files.writeString(certificate(), chain);
        Files.writeString(key(), secret);
        Files.writeString(both(), secret + chain);
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, PEM.encodeToString(content), what);
    }

    /** The authority's own certificate. */
    Path authority() {
        return directory.resolve("authority.pem");
    }

    /** The server's certificate and its authority's. */
    Path certificate() {
        return directory.resolve("server.pem");
    }

    /** The server's private key. */
    Path key() {
        return directory.resolve("server.key");
    }

    /** The server's private key and certificates, in one file as Kafka wants them. */
    Path both() {
        return directory.resolve("server-with-key.pem");
    }

    /** Trusts this authority and no other. */
    SSLContext trust() {
        return trust(authority());
    }

    /** Trusts the authority of a PEM file and no other. */
    static SSLContext trust(Path authority) {
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerException("cannot trust " + authority, e);
        }
    }
}
