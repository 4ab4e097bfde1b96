package io.guanlan.deploy.standalone.box;

import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.Home;
import io.guanlan.deploy.standalone.supervise.Child;
import io.guanlan.deploy.standalone.supervise.Signs;
import io.guanlan.indices.settings.Settings;
import io.guanlan.services.Guard;
import io.guanlan.services.Jvm;
import io.guanlan.services.Server;
import io.guanlan.services.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of an instance: their commands and heaps. The heaps sum up to what one small
 * machine has to spare; see docs/performance.md for what they were measured to hold.
 *
 * @param home where the programs are
 * @param plan what runs
 */
record Children(Home home, Plan plan) {

    // Class files are checked by the build; a short-lived compiler tier starts faster.
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");
    private static final List<String> COMMON =
            List.of(
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.timezone=UTC",
                    "-Dnetworkaddress.cache.ttl=60");

    /** Elasticsearch and Kafka, those that are ours. */
    List<Child> servers() {
        Settings settings = plan.settings();
        DataDirectory data = plan.data();
        Servers servers = new Servers(home.root());
        List<Child> children = new ArrayList<>();
        if (plan.ownElasticsearch()) {
            children.add(
                    of(
                            servers.elasticsearch(
                                    data.root().resolve("elasticsearch"),
                                    data.log("elasticsearch"),
                                    settings.number("elasticsearch.port"),
                                    settings.text("elasticsearch.heap"))));
        }
        if (plan.ownKafka()) {
            int port = settings.number("kafka.port");
            children.add(
                    of(
                            servers.kafka(
                                    data.root().resolve("kafka"),
                                    data.log("kafka"),
                                    List.of(port, port + 1),
                                    "320m")));
        }
        return children;
    }

    private static Child of(Server server) {
        return new Child(
                server.name(),
                server.port(),
                server.log(),
                server::command,
                process -> server.answers(),
                (process, ready) -> ready || server.lives() ? (Object) System.nanoTime() : null);
    }

    /** What is started when the servers work. */
    List<Child> programs() {
        List<Child> children = new ArrayList<>();
        children.add(
                program(
                        "analytics",
                        0,
                        analyticsHeap(),
                        "analytics/jobs",
                        "io.guanlan.analytics.job.AnalyticsMain"));
        if (plan.demo()) {
            children.add(city());
        }
        children.add(
                program("crawler", 0, heap("320m"), "ingest", "io.guanlan.ingest.CrawlerMain"));
        children.add(web());
        return children;
    }

    /** With an outside cluster the process only submits the job and watches it. */
    private List<String> analyticsHeap() {
        return plan.ownCluster()
                ? List.of("-Xms256m", "-Xmx1g", "-XX:+UseParallelGC")
                : heap("256m");
    }

    private Child city() {
        return program(
                "city",
                plan.settings().number("demo.city.port"),
                heap("128m"),
                "deploy/standalone",
                "io.guanlan.deploy.standalone.city.CityMain");
    }

    private Child web() {
        List<String> jvm = new ArrayList<>(List.of("-Xms64m", "-Xmx640m", "-XX:+UseSerialGC"));
        int port = plan.settings().number("http.port");
        return new Child(
                "web",
                port,
                plan.data().log("web"),
                () -> java("web", jvm, List.of("-jar", home.jar("ui", "-exec").toString())),
                new WebHealth(plan.address()),
                Signs.in(plan.data().heartbeat("web")));
    }

    private static List<String> heap(String most) {
        List<String> flags = new ArrayList<>(List.of("-Xms32m", "-Xmx" + most));
        flags.addAll(SMALL);
        return flags;
    }

    private Child program(
            String name, int port, List<String> jvm, String module, String mainClass) {
        Signs.InFile signs = Signs.in(plan.data().heartbeat(name));
        return new Child(
                name,
                port,
                plan.data().log(name),
                () -> java(name, jvm, List.of("-cp", home.classPath(module), mainClass)),
                signs,
                signs);
    }

    private ProcessBuilder java(String name, List<String> jvm, List<String> program)
            throws IOException {
        DataDirectory data = plan.data();
        // The sign of the run before must not speak for this one.
        Files.deleteIfExists(data.heartbeat(name));
        List<String> command = new ArrayList<>(List.of(Jvm.command()));
        command.addAll(Jvm.quiet());
        command.addAll(COMMON);
        command.add("-Djava.io.tmpdir=" + data.scratch(name));
        command.addAll(jvm);
        command.addAll(program);
        command.add("--settings=" + data.settings());
        command.add("--run.supervised=true");
        command.add("--run.heartbeat=" + data.heartbeat(name));
        return new ProcessBuilder(Guard.deaf(command)).directory(data.root().toFile());
    }
}
