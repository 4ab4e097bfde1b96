package io.guanlan.deploy.standalone.box;

import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.Home;
import io.guanlan.deploy.standalone.instance.InstanceLock;
import io.guanlan.deploy.standalone.supervise.ProcessTree;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.settings.Settings;
import io.guanlan.services.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An instance for measuring: on free ports, in a directory of its own, gone without a trace at the
 * end, also at an end by signal. Other instances of this machine are not touched, though they take
 * part of its processors.
 */
public final class ThrowAway implements AutoCloseable {

    private static final int PORTS = 4;

    private final DataDirectory data;
    private final InstanceLock lock;
    private final Plan plan;
    private final Box box;
    private final Thread hook = new Thread(this::remove, "remove");

    private ThrowAway(Settings given, Consumer<List<ProcessState>> progress) throws IOException {
        Path root = Files.createTempDirectory("guanlan-bench");
        // Elasticsearch may run as another user, who must be able to enter.
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = DataDirectory.of(root);
        data.prepare();
        lock = InstanceLock.acquire(data);
        List<Integer> ports = Ports.free(PORTS);
        Settings settings =
                given.with("http.port", ports.get(0).toString())
                        .with("elasticsearch.port", ports.get(1).toString())
                        .with("kafka.port", ports.get(2).toString());
        plan = Plan.of(settings, data, false);
        plan.checkPorts();
        box = new Box(Home.located(), plan, progress);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param given settings; those of ports are replaced
     * @param progress told the state of every process after each change
     * @throws CommandException of wrong use when they name outside servers, which a measurement
     *     would fill with its documents
     */
    public static ThrowAway start(Settings given, Consumer<List<ProcessState>> progress)
            throws IOException, InterruptedException {
        for (String outside :
                List.of("elasticsearch.uris", "kafka.bootstrap", "analytics.cluster")) {
            if (!given.text(outside).isEmpty()) {
                throw CommandException.usage(
                        "this starts servers of its own, but "
                                + outside
                                + " names an outside one; leave it empty by --"
                                + outside
                                + "= or take other settings by --settings FILE");
            }
        }
        ThrowAway instance = new ThrowAway(given, progress);
        try {
            instance.box.start();
            return instance;
        } catch (IOException | InterruptedException | RuntimeException e) {
            instance.close();
            throw e;
        }
    }

    /** As its processes use them. */
    public Settings settings() {
        return plan.settings();
    }

    /** Resident bytes by process, the supervisor (this process) left out. */
    public Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        box.states().forEach(state -> memory.put(state.name(), state.residentBytes()));
        return memory;
    }

    /** Processor time that all of its processes take together, as a share of one core. */
    public double load(Duration over) {
        Duration before = used();
        long start = System.nanoTime();
        while (System.nanoTime() - start < over.toNanos()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        return (double) used().minus(before).toNanos() / (System.nanoTime() - start);
    }

    private Duration used() {
        return box.states().stream()
                .map(state -> ProcessTree.used(state.pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook does it.
            return;
        }
        remove();
    }

    private void remove() {
        try {
            box.stop();
            lock.close();
            try (Stream<Path> files = Files.walk(data.root())) {
                files.sorted(Comparator.reverseOrder()).forEach(ThrowAway::delete);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("cannot remove " + data.root(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
