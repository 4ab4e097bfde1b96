package io.guanlan.deploy.standalone.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guanlan.services.Jvm;
import io.guanlan.services.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A standalone Flink cluster of real processes, as somebody else would run it: with the jars of
 * Flink and none of ours.
 */
final class FlinkCluster implements AutoCloseable {

    /** What the job's jar must bring along. */
    private static final Pattern NOT_FLINK =
            Pattern.compile(
                    "(guanlan|hanlp|elasticsearch|http|commons-logging|commons-codec|jackson|jakarta"
                            + "|parsson|opentelemetry|flink-connector-base"
                            + "|flink-connector-kafka|kafka|lz4|zstd|jspecify).*");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private final int port;
    private final List<Process> taskManagers = new ArrayList<>();
    private Process jobManager;

    private FlinkCluster(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Starts a job manager and one task manager with two slots, without waiting for them. */
    static FlinkCluster start(Path directory) throws IOException {
        List<Integer> ports = Ports.free(2);
        FlinkCluster cluster = new FlinkCluster(directory, ports.get(0));
        Files.createDirectories(directory.resolve("tmp"));
        Files.writeString(
                directory.resolve("config.yaml"),
                """
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.numberOfTaskSlots: 2
                # what Flink's start scripts would work out of the size of the process
                taskmanager.cpu.cores: 1
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 64m
                taskmanager.memory.jvm-metaspace.size: 192m
                taskmanager.memory.jvm-overhead.min: 64m
                taskmanager.memory.jvm-overhead.max: 64m
                taskmanager.memory.task.heap.size: 384m
                taskmanager.memory.task.off-heap.size: 0
                taskmanager.memory.network.min: 32m
                taskmanager.memory.network.max: 32m
                taskmanager.memory.managed.size: 4m
                security.delegation.tokens.enabled: false
                # a death is seen within two seconds, not twenty
                heartbeat.interval: 1000
                heartbeat.timeout: 10000
                metrics.fetcher.update-interval: 1000
                io.tmp.dirs: %s
                """
                        .formatted(ports.get(0), ports.get(1), directory.resolve("tmp")));
        Files.writeString(
                directory.resolve("logback.xml"),
                """
                <configuration>
                  <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d %-5level %logger{0} %msg%n</pattern></encoder>
                  </appender>
                  <root level="INFO"><appender-ref ref="OUT"/></root>
                </configuration>
                """);
        cluster.startJobManager();
        cluster.startTaskManager();
        return cluster;
    }

    /** Its REST interface, as {@code analytics.cluster} takes it. */
    String address() {
        return "127.0.0.1:" + port;
    }

    void startJobManager() throws IOException {
        jobManager =
                start(
                        "jobmanager",
                        "-Xmx256m",
                        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    }

    void startTaskManager() throws IOException {
        taskManagers.add(
                start(
                        "taskmanager",
                        "-Xmx640m",
                        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner"));
    }

    private Process start(String name, String heap, String mainClass) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.command(), heap));
        command.addAll(Jvm.quiet());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + directory.resolve("logback.xml"),
                        "-cp",
                        classPath(),
                        mainClass,
                        "--configDir",
                        directory.toString()));
        Path log = directory.resolve(name + ".log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static String classPath() throws IOException {
        Path lib = Path.of(System.getProperty("guanlan.home"), "analytics/jobs/target/lib");
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(jar -> !NOT_FLINK.matcher(jar.getFileName().toString()).matches())
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }

    /** {@code kill -9} of the youngest task manager. */
    void killTaskManager() throws InterruptedException {
        kill(taskManagers.removeLast());
    }

    /** {@code kill -9} of the job manager, which forgets every job. */
    void killJobManager() throws InterruptedException {
        kill(jobManager);
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Waits until it can take the job. */
    void awaitReady() throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int look = 0; !isReady(); look++) {
            assertThat(look).as(log("taskmanager")).isLessThan(600);
            assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /** Can it take the job? */
    boolean isReady() {
        try {
            assertThat(jobManager.isAlive()).as(log("jobmanager")).isTrue();
            return get("/overview").path("slots-total").asInt() >= 2;
        } catch (IOException e) {
            return false;
        }
    }

    private String log(String name) throws IOException {
        return Files.readString(directory.resolve(name + ".log"));
    }

    /** Ids of the jobs that run. */
    List<String> running() throws IOException {
        return StreamSupport.stream(get("/jobs").path("jobs").spliterator(), false)
                .filter(job -> job.path("status").asText().equals("RUNNING"))
                .map(job -> job.path("id").asText())
                .toList();
    }

    private JsonNode get(String path) throws IOException {
        try {
            return JSON.readTree(
                    http.send(
                                    HttpRequest.newBuilder(URI.create("http://" + address() + path))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process taskManager : taskManagers) {
            kill(taskManager);
        }
        kill(jobManager);
        http.close();
    }
}
