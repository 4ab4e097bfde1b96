package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.box.Box;
import io.guanlan.deploy.standalone.box.Plan;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.Home;
import io.guanlan.deploy.standalone.instance.InstanceLock;
import io.guanlan.deploy.standalone.supervise.ChildException;
import io.guanlan.deploy.standalone.supervise.Leftovers;
import io.guanlan.deploy.standalone.terminal.Screen;
import io.guanlan.deploy.standalone.terminal.StartUp;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ingest.publish.PublishException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * One run of an instance in the foreground, from taking the lock to giving it back.
 *
 * @param settings as given by the user
 * @param data where the state goes
 * @param demo with the sample city
 */
record Session(Settings settings, DataDirectory data, boolean demo) {

    /** Runs until the process is told to end; the status of a clean end is 0. */
    int run() throws Exception {
        Screen screen = Screen.standard();
        data.prepare();
        try (InstanceLock lock = InstanceLock.acquire(data)) {
            if (lock.afterKill()) {
                int ended = Leftovers.end(data.children());
                screen.line(
                        "the last run was killed; "
                                + (ended == 0
                                        ? "nothing of it was left"
                                        : ended + " of its processes were left and have ended"));
            }
            Plan plan = Plan.of(settings, data, demo);
            plan.checkPorts();
            screen.line("starting Guanlan in " + data.root());
            Box box = new Box(Home.located(), plan, new StartUp(screen)::show);
            runUntilTold(box, plan, lock, screen);
        }
        return 0;
    }

    private void runUntilTold(Box box, Plan plan, InstanceLock lock, Screen screen)
            throws Exception {
        Instant start = Instant.now();
        Thread hook = new Thread(() -> endByHook(box, plan, lock, screen), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            box.start();
            Duration took = Duration.between(start, Instant.now());
            new Welcome(plan, took).print(System.out);
            new CountDownLatch(1).await();
        } catch (ChildException | StoreException | PublishException e) {
            throw CommandException.failure(String.valueOf(e.getMessage()), e);
        } finally {
            // Nobody waits for the end of a latch that is never counted down: something failed.
            stopAfterFailure(box, hook);
        }
    }

    /** When the process is ending anyway, the hook stops everything and this thread just waits. */
    private static void stopAfterFailure(Box box, Thread hook) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            new CountDownLatch(1).await();
        }
        box.stop();
    }

    /** Ctrl-C, a signal and {@code down} all come here. */
    private static void endByHook(Box box, Plan plan, InstanceLock lock, Screen screen) {
        int status = 0;
        try {
            screen.line("stopping");
            box.stop();
            lock.close();
            screen.line("stopped");
            String cluster = plan.settings().text("analytics.cluster");
            if (!cluster.isEmpty()) {
                screen.line("the job goes on at " + cluster + ", see docs/outside-servers.md");
            }
        } catch (IOException | InterruptedException e) {
            screen.line("guanlan: not everything could be stopped: " + e);
            status = CommandException.FAILURE;
        }
        // A stop that was asked for and done is a success, whatever the signal.
        Runtime.getRuntime().halt(status);
    }
}
