package io.guanlan.deploy.standalone.box;

import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.Home;
import io.guanlan.deploy.standalone.supervise.Backoff;
import io.guanlan.deploy.standalone.supervise.Child;
import io.guanlan.deploy.standalone.supervise.ChildException;
import io.guanlan.deploy.standalone.supervise.Habits;
import io.guanlan.deploy.standalone.supervise.Leftovers;
import io.guanlan.deploy.standalone.supervise.Supervisor;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.ingest.publish.TopicAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A running instance. The caller holds its lock. */
public final class Box {

    private final Plan plan;
    private final Children children;
    private final Supervisor supervisor;
    private final Reporter reporter;
    private final Instant startedAt = Instant.now();

    /**
     * An instance that is not started yet.
     *
     * @param plan what runs
     * @param progress told the state of every process after each change; must be quick
     */
    public Box(Home home, Plan plan, Consumer<List<ProcessState>> progress) {
        this.plan = plan;
        this.children = new Children(home, plan);
        this.reporter = new Reporter(plan, startedAt, this::states, progress);
        this.supervisor =
                new Supervisor(
                        new Habits(
                                Backoff.STANDARD,
                                plan.settings().duration("supervisor.patience"),
                                InstantSource.system()),
                        this::changed);
    }

    private void changed() {
        try {
            Leftovers.record(plan.data().children(), supervisor.pids());
        } catch (IOException e) {
            // The list only helps after a crash; the next change writes it again.
            reporter.complain("cannot write " + plan.data().children() + ": " + e);
        }
        reporter.changed();
    }

    /**
     * Starts everything, each group when the one before works.
     *
     * @throws ChildException when a process does not come up
     * @throws IOException when the state cannot be written
     */
    public void start() throws IOException, InterruptedException {
        DataDirectory data = plan.data();
        DataDirectory.writePrivately(data.settings(), plan.settings().toYaml());
        Files.write(data.started(), new byte[0]);
        List<Child> servers = children.servers();
        List<Child> programs = children.programs();
        for (Child child : servers) {
            data.rotateLog(child.name());
        }
        for (Child child : programs) {
            data.rotateLog(child.name());
        }
        reporter.start();
        supervisor.start(servers);
        prepare(plan.settings());
        supervisor.start(programs);
        reporter.ready();
    }

    /** Index contract and topics, at the same time. */
    private static void prepare(Settings settings) {
        CompletableFuture<Void> topics =
                CompletableFuture.runAsync(() -> TopicAdmin.ensure(settings));
        try (Store store = Store.open(settings)) {
            store.prepare();
        }
        try {
            topics.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** How each process is, outside ones included. */
    public List<ProcessState> states() {
        List<ProcessState> all = new ArrayList<>();
        if (!plan.ownElasticsearch()) {
            all.add(outside("elasticsearch"));
        }
        if (!plan.ownKafka()) {
            all.add(outside("kafka"));
        }
        if (!plan.ownCluster()) {
            all.add(outside("flink"));
        }
        all.addAll(supervisor.states());
        return all;
    }

    private ProcessState outside(String name) {
        return new ProcessState(name, "external", 0, 0, 0, 0, null, startedAt, Instant.now(), null);
    }

    /** Stops everything in reverse order; safe to call twice and while {@link #start} waits. */
    public void stop() throws InterruptedException {
        reporter.stopping();
        supervisor.stop();
        reporter.stop();
    }
}
