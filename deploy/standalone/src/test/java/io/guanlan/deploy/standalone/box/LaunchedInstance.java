package io.guanlan.deploy.standalone.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guanlan.deploy.standalone.Launcher;
import io.guanlan.deploy.standalone.instance.Home;
import io.guanlan.services.Jvm;
import io.guanlan.services.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A whole instance as a user starts it, on free ports and in a directory of its own. Needs the
 * other modules to be packaged.
 *
 * @param data its directory
 * @param port of the desk
 * @param process the supervisor
 */
public record LaunchedInstance(Path data, int port, Process process) implements AutoCloseable {

    private static final int PORTS = 4;

    /**
     * Starts one without waiting.
     *
     * @param command {@code up} or {@code demo}
     * @param settings more settings, as {@code --key=value}
     */
    public static LaunchedInstance start(Path data, String command, String... settings)
            throws IOException {
        Files.createDirectories(data);
        // Elasticsearch may run as another user, who must be able to enter.
        for (Path entered : List.of(data, data.toAbsolutePath().getParent())) {
            Files.setPosixFilePermissions(entered, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        List<Integer> free = Ports.free(PORTS);
        // Kafka's controller takes the port after the broker's.
        int kafka = free.get(2);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                command,
                                "--data",
                                data.toString(),
                                "--http.port=" + free.get(0),
                                "--elasticsearch.port=" + free.get(1),
                                "--elasticsearch.heap=400m",
                                "--kafka.port=" + kafka));
        arguments.addAll(Arrays.asList(settings));
        Process process =
                launcher(arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("console").toFile())
                        .start();
        return new LaunchedInstance(data, free.getFirst(), process);
    }

    /** Runs one command to its end; answers status and output as {@code STATUS\nOUTPUT}. */
    public static String run(String... arguments) throws IOException, InterruptedException {
        return end(begin(arguments));
    }

    /** Starts one command without waiting. */
    static Process begin(String... arguments) throws IOException {
        return launcher(Arrays.asList(arguments)).redirectErrorStream(true).start();
    }

    /** Waits for its end; answers status and output as {@code STATUS\nOUTPUT}. */
    static String end(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + "\n" + output;
    }

    private static ProcessBuilder launcher(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Jvm.command(), "-Xmx256m"));
        command.addAll(Jvm.quiet());
        command.add("-Dguanlan.home=" + System.getProperty("guanlan.home"));
        command.add("-Dguanlan.log.target=System.err");
        command.add("-Dguanlan.log.level=WARN");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.add("-cp");
        command.add(Home.located().classPath("deploy/standalone"));
        command.add(Launcher.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Everything it printed so far. */
    public String console() throws IOException {
        return Files.readString(data.resolve("console"));
    }

    /** Stops it by force if it still runs. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
