package io.guanlan.deploy.standalone.box;

import io.guanlan.deploy.standalone.supervise.ProcessTree;
import io.guanlan.indices.process.ProcessRepository;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how the processes are: the file at each change, the index too, both again every five
 * seconds since memory changes unasked. The index may be down; then only the file knows.
 */
final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);
    private static final int EVERY_SECONDS = 5;

    private final Plan plan;
    private final Instant startedAt;
    private final Store store;
    private final Supplier<List<ProcessState>> states;
    private final Consumer<List<ProcessState>> progress;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(daemon("report"));
    private final ExecutorService toIndex =
            Executors.newSingleThreadExecutor(daemon("report-index"));
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile long startMillis;
    private volatile boolean stopping;

    Reporter(
            Plan plan,
            Instant startedAt,
            Supplier<List<ProcessState>> states,
            Consumer<List<ProcessState>> progress) {
        this.plan = plan;
        this.store = Store.open(plan.settings());
        this.startedAt = startedAt;
        this.states = states;
        this.progress = progress;
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    void start() {
        var unused = timer.scheduleAtFixedRate(this::report, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Something happened; reports soon, several changes at once. */
    void changed() {
        try {
            timer.execute(this::report);
        } catch (RejectedExecutionException e) {
            LOG.debug("a change after the last report", e);
        }
    }

    /** Everything is ready; has been told when this returns. */
    void ready() throws InterruptedException {
        startMillis = Math.max(1, Duration.between(startedAt, Instant.now()).toMillis());
        try {
            timer.submit(this::report).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot report", e.getCause());
        }
    }

    /** The index goes down next; it is told no more. */
    void stopping() {
        stopping = true;
        toIndex.shutdown();
    }

    void stop() throws InterruptedException {
        timer.shutdown();
        report();
        // A call that was on its way fails soon: its server is gone.
        if (toIndex.awaitTermination(EVERY_SECONDS, TimeUnit.SECONDS)) {
            store.close();
        }
    }

    void complain(String what) {
        LOG.warn("{}", what);
    }

    /** The timer and the end both report. */
    private synchronized void report() {
        List<ProcessState> now = states.get();
        progress.accept(now);
        try {
            new Status(
                            ProcessHandle.current().pid(),
                            ownMemory(),
                            startedAt,
                            plan.address(),
                            startMillis > 0 && !stopping,
                            startMillis,
                            now,
                            facts(now))
                    .write(plan.data());
        } catch (IOException e) {
            complain("cannot write " + plan.data().status() + ": " + e);
        }
        if (startMillis > 0 && !stopping && pending.compareAndSet(false, true)) {
            try {
                toIndex.execute(() -> tellIndex(now));
            } catch (RejectedExecutionException e) {
                LOG.debug("stopping, the index is told no more", e);
            }
        }
    }

    private static long ownMemory() {
        return ProcessTree.resident(ProcessHandle.current().pid());
    }

    private static Map<String, Map<String, String>> facts(List<ProcessState> processes) {
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        for (ProcessState process : processes) {
            if (process.said() != null) {
                facts.put(process.name(), process.said().facts());
            }
        }
        return facts;
    }

    private void tellIndex(List<ProcessState> now) {
        try {
            new ProcessRepository(store).report(now);
        } catch (StoreException e) {
            LOG.debug("the index was not told", e);
        } finally {
            pending.set(false);
        }
    }
}
