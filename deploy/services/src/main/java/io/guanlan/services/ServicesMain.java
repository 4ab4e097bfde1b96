package io.guanlan.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both servers for one test run: {@code ServicesMain DATA [PORT_E PORT_K PORT_C]}. Prints one line,
 * {@code http://127.0.0.1:PORT,127.0.0.1:PORT}, when both work (the value of {@code
 * guanlan.test.servers}), and stays until standard input closes; then stops them and deletes DATA.
 * Free ports are taken when none are given. Failure: one line to standard error, status 1.
 */
public final class ServicesMain {

    private ServicesMain() {}

    /** Runs until standard input closes. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 && arguments.length != 4) {
            System.err.println("usage: ServicesMain DATA [PORT_E PORT_K PORT_C]");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(data);
        List<Integer> ports =
                arguments.length == 4
                        ? Stream.of(arguments).skip(1).map(Integer::valueOf).toList()
                        : Ports.free(3);
        try {
            run(data, ports);
        } catch (ServerException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path data, List<Integer> ports) throws IOException {
        ServerPair pair = ServerPair.start(Servers.located(), data, ports);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    pair.close();
                                    delete(data);
                                },
                                "services-stop"));
        TestServers addresses = pair.addresses();
        System.out.println(addresses.elasticsearch() + "," + addresses.kafka());
        while (System.in.read() >= 0) {
            // only the end of the input matters
        }
        System.exit(0);
    }

    /** Removes a tree; what cannot be removed stays and is named on standard error. */
    static void delete(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("cannot remove " + tree + ": " + e.getMessage());
        }
    }
}
