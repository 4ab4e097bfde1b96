package io.guanlan.deploy.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.process.ProcessState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofMinutes(1));

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir private Path directory;

    private final BlockingQueue<Long> changes = new LinkedBlockingQueue<>();
    private final AtomicLong nanos = new AtomicLong(-7);
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Supervisor supervisor = supervisor(Duration.ofMinutes(1));
    private final Supervisor impatient = supervisor(Duration.ofSeconds(2));

    private Supervisor supervisor(Duration patience) {
        return new Supervisor(
                new Habits(QUICK, patience, now::get), () -> changes.add(System.nanoTime()));
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        supervisor.stop();
        impatient.stop();
    }

    private Child child(String name, String what) {
        Signs.InFile sign = Signs.in(directory.resolve(name));
        return new Child(
                name,
                0,
                directory.resolve(name + ".log"),
                () -> FakeChild.builder(what, sign.file()),
                sign,
                sign);
    }

    private ProcessState state(String name) {
        return Stream.of(supervisor, impatient)
                .flatMap(each -> each.states().stream())
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
    void states_areStampedWhenTheyAreReported_notWhenTheyChanged() throws Exception {
        supervisor.start(List.of(child("web", "well")));
        now.set(START.plusSeconds(3600));
        ProcessState state = state("web");
        assertThat(state.since()).isEqualTo(START);
        assertThat(state.updatedAt()).isEqualTo(START.plusSeconds(3600));
    }

    @Test
    void states_ofLivingChild_holdWhatItSaysOfItself() throws Exception {
        supervisor.start(List.of(child("web", "well")));
        ProcessState.Said said = state("web").said();
        assertThat(said).isNotNull();
        assertThat(said.facts()).isEqualTo(Map.of("work", "1"));
        supervisor.stop();
        assertThat(state("web").said()).as("of a child that is gone").isNull();
    }

    @Test
    void child_hungButAlive_isKilledWithAllBelowItAndStartedAgain() throws Exception {
        impatient.start(List.of(child("web", "family")));
        ProcessHandle first = ProcessHandle.of(state("web").pid()).orElseThrow();
        List<ProcessHandle> tree = Stream.concat(Stream.of(first), first.descendants()).toList();
        assertThat(tree).hasSize(2);
        assertThat(
                        new ProcessBuilder("kill", "-STOP", Long.toString(first.pid()))
                                .start()
                                .waitFor())
                .isZero();
        await("web", state -> state.restarts() == 1 && state.state().equals("ready"));
        assertThat(state("web").lastExit()).isEqualTo("no sign of life for 2 s");
        assertThat(state("web").pid()).isNotEqualTo(first.pid());
        assertThat(tree).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void server_thatAnswersNoMore_isKilledAndStartedAgain() throws Exception {
        AtomicBoolean answers = new AtomicBoolean(true);
        impatient.start(
                List.of(
                        new Child(
                                "kafka",
                                0,
                                directory.resolve("kafka.log"),
                                () -> FakeChild.builder("deaf", directory.resolve("kafka")),
                                process -> answers.get(),
                                (process, ready) -> ready ? (Object) System.nanoTime() : null)));
        answers.set(false);
        await("kafka", state -> state.restarts() == 1);
        assertThat(state("kafka").lastExit()).isEqualTo("no sign of life for 2 s");
    }

    @Test
    void silence_beforeTheFirstSign_isNotCounted() {
        Silence silence = new Silence(Duration.ofSeconds(60), nanos::get);
        for (int i = 0; i < 100; i++) {
            nanos.addAndGet(Duration.ofSeconds(5).toNanos());
            assertThat(silence.isTooLong(null)).isFalse();
        }
    }

    @Test
    void silence_isCountedFromTheLastSign() {
        Silence silence = new Silence(Duration.ofSeconds(60), nanos::get);
        assertThat(silence.isTooLong("first")).isFalse();
        assertThat(quietFor(silence, 55)).isFalse();
        assertThat(silence.isTooLong("second")).isFalse();
        assertThat(quietFor(silence, 55)).isFalse();
        assertThat(quietFor(silence, 5)).isTrue();
    }

    @Test
    void silence_whileNobodyLooked_isNotTheChilds() {
        Silence silence = new Silence(Duration.ofSeconds(60), nanos::get);
        assertThat(silence.isTooLong("first")).isFalse();
        nanos.addAndGet(Duration.ofHours(8).toNanos());
        assertThat(silence.isTooLong("first")).isFalse();
        assertThat(silence.isTooLong("awake again")).isFalse();
        assertThat(new Silence(Duration.ZERO, nanos::get).isTooLong("anything")).isFalse();
    }

    /** Looks every five seconds and sees what it saw before. */
    private boolean quietFor(Silence silence, int seconds) {
        boolean tooLong = false;
        for (int passed = 0; passed < seconds; passed += 5) {
            nanos.addAndGet(Duration.ofSeconds(5).toNanos());
            tooLong = silence.isTooLong(null);
        }
        return tooLong;
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
                        process -> true,
                        (process, ready) -> null);
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
