package io.guanlan.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The real servers a test talks to: those of the running test run, or ones of this JVM.
 *
 * @param elasticsearch address, such as {@code http://127.0.0.1:19200}
 * @param kafka bootstrap address, such as {@code 127.0.0.1:19092}
 */
public record TestServers(String elasticsearch, String kafka) {

    private static final String PROPERTY = "guanlan.test.servers";

    /**
     * Reads {@code guanlan.test.servers}, {@code elasticsearch,kafka}; starts servers of its own,
     * once in this JVM and until its end, when that is empty.
     *
     * @throws ServerException when the property is malformed or a server does not start
     */
    public static TestServers get() {
        String given = System.getProperty(PROPERTY, "").strip();
        if (given.isEmpty()) {
            return Own.SERVERS;
        }
        String[] both = given.split(",");
        if (both.length != 2) {
            throw new ServerException(
                    PROPERTY + ": expected http://host:port,host:port but got '" + given + "'",
                    null);
        }
        return new TestServers(both[0].strip(), both[1].strip());
    }

    /** Started when first asked for. */
    private static final class Own {

        static final TestServers SERVERS = start();

        private static TestServers start() {
            Path data = scratch();
            ServerPair pair = ServerPair.start(Servers.located(), data, Ports.free(3));
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        pair.close();
                                        ServicesMain.delete(data);
                                    },
                                    "test-servers-stop"));
            return pair.addresses();
        }
    }

    /** A new directory for servers of tests. */
    static Path scratch() {
        try {
            Path data = Files.createTempDirectory("guanlan-test-servers");
            // Elasticsearch may run as another user, who must be able to enter.
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException("no scratch directory for the test servers", e);
        }
    }
}
