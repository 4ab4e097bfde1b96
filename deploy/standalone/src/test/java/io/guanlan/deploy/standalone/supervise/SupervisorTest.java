package io.guanlan.deploy.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.process.ProcessState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofMinutes(1));

    @TempDir private Path directory;

    private final BlockingQueue<Long> changes = new LinkedBlockingQueue<>();
    private final Supervisor supervisor =
            new Supervisor(QUICK, () -> changes.add(System.nanoTime()));

    @AfterEach
    void stopAll() throws InterruptedException {
        supervisor.stop();
    }

    private Child child(String name, String what) {
        Path sign = directory.resolve(name);
        return new Child(
                name,
                0,
                directory.resolve(name + ".log"),
                () -> FakeChild.builder(what, sign),
                Signs.in(sign));
    }

    private ProcessState state(String name) {
        return supervisor.states().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void await(String name, Predicate<ProcessState> wanted) throws InterruptedException {
        while (!wanted.test(state(name))) {
            assertThat(changes.poll(20, TimeUnit.SECONDS)).as("a change of " + name).isNotNull();
        }
    }

    @Test
    void start_ofSecondGroup_waitsUntilFirstIsReady() throws Exception {
        supervisor.start(List.of(child("server", "well")));
        assertThat(state("server").state()).isEqualTo("ready");
        assertThat(state("server").residentBytes()).isPositive();
        supervisor.start(List.of(child("program", "well")));
        assertThat(supervisor.states())
                .extracting(ProcessState::name)
                .containsExactly("server", "program");
        assertThat(supervisor.pids()).hasSize(2).doesNotContain(0L);
    }

    @Test
    void child_killed_isStartedAgainAndSaysWhy() throws Exception {
        supervisor.start(List.of(child("web", "well")));
        long first = state("web").pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await("web", state -> state.restarts() == 1 && state.state().equals("ready"));
        assertThat(state("web").lastExit()).isEqualTo("ended with status 137 (killed)");
        assertThat(state("web").pid()).isNotEqualTo(first);
    }

    @Test
    void start_ofChildThatDiesAtOnce_failsNamingItsLog() {
        assertThatThrownBy(() -> supervisor.start(List.of(child("web", "broken"))))
                .isInstanceOf(ChildException.class)
                .hasMessageContaining("web ended with status 3: no such luck, see ")
                .hasMessageContaining("web.log");
        assertThat(directory.resolve("web.log")).content().contains("no such luck");
    }

    @Test
    void start_ofChildWithoutProgram_failsWithTheReason() {
        Child lost =
                new Child(
                        "lost",
                        0,
                        directory.resolve("log"),
                        () -> {
                            throw new java.io.IOException("nothing there");
                        },
                        process -> true);
        assertThatThrownBy(() -> supervisor.start(List.of(lost)))
                .hasMessageContaining("lost cannot be started: nothing there");
    }

    @Test
    void stop_ofWellBehavedChild_letsItEndByItself() throws Exception {
        supervisor.start(List.of(child("web", "well")));
        long pid = state("web").pid();
        supervisor.stop();
        assertThat(directory.resolve("web.note")).hasContent("clean end");
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(state("web").state()).isEqualTo("stopped");
        assertThatThrownBy(() -> supervisor.start(List.of(child("late", "well"))))
                .isInstanceOf(ChildException.class);
    }

    @Test
    void stop_ofChildThatIgnoresItsInput_endsItBySignal() throws Exception {
        supervisor.start(List.of(child("web", "deaf")));
        long pid = state("web").pid();
        supervisor.stop();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void backoff_ofDeathAfterDeath_doublesToItsLimitAndForgetsAfterHealth() {
        Backoff backoff = Backoff.STANDARD;
        Duration pause = backoff.after(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(pause).isEqualTo(Duration.ofSeconds(1));
        pause = backoff.after(pause, Duration.ofSeconds(1));
        assertThat(pause).isEqualTo(Duration.ofSeconds(2));
        for (int i = 0; i < 6; i++) {
            pause = backoff.after(pause, Duration.ofSeconds(1));
        }
        assertThat(pause).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(pause, Duration.ofSeconds(61))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void leftovers_ofKilledSupervisor_areFoundByPidAndStartAndEnded() throws Exception {
        Path file = directory.resolve("children");
        Process left = FakeChild.builder("deaf", directory.resolve("left")).start();
        Process other = FakeChild.builder("deaf", directory.resolve("other")).start();
        try {
            Leftovers.record(file, List.of(left.pid()));
            Files.writeString(
                    file, other.pid() + " 12345\n", java.nio.file.StandardOpenOption.APPEND);

            int ended = Leftovers.end(file, Duration.ofMillis(10), Duration.ofSeconds(10));

            assertThat(ended).isEqualTo(1);
            assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
            // same pid, other start time: somebody else's process
            assertThat(other.isAlive()).isTrue();
            assertThat(file).doesNotExist();
        } finally {
            left.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    void signs_ofHalfAFile_areNone() throws Exception {
        Path file = Files.writeString(directory.resolve("sign"), "{\"pid\":12,");
        assertThat(Signs.read(file)).isEmpty();
        assertThat(Signs.read(directory.resolve("none"))).isEmpty();
    }
}
