package io.guanlan.deploy.standalone.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.indices.process.ProcessState;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waiting for what another process does: looked for again and again, never slept through. */
final class Awaited {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private Awaited() {}

    /** The first status of the instance that is as wanted. */
    static Status status(LaunchedInstance instance, Predicate<Status> wanted) throws Exception {
        DataDirectory data = DataDirectory.of(instance.data());
        that(instance, () -> Status.read(data).filter(wanted).isPresent());
        return Status.read(data).orElseThrow();
    }

    /** Returns when the condition holds; fails when the instance ends or four minutes pass. */
    static void that(LaunchedInstance instance, Callable<Boolean> condition) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            assertThat(instance.process().isAlive()).as(instance.console()).isTrue();
            assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(System.nanoTime()).as("not in time: " + instance.console()).isLessThan(end);
        }
    }

    /** One process of a status. */
    static ProcessState named(Status status, String name) {
        return status.processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
