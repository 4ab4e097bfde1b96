package io.guanlan.deploy.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.process.ProcessState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static ProcessState state(String name, String state, @Nullable String exit) {
        return new ProcessState(name, state, 7, 0, 0, 0, exit, Instant.now(), Instant.now(), null);
    }

    @Test
    void startUp_withoutTerminal_printsPlainLines() {
        StartUp startUp = new StartUp(screen(false));
        startUp.show(List.of(state("kafka", "starting", null)));
        startUp.show(List.of(state("kafka", "ready", null)));
        startUp.show(List.of(state("kafka", "ready", null)));
        startUp.show(List.of(state("kafka", "backing-off", "ended with status 137 (killed)")));
        assertThat(printed().lines().map(line -> line.replaceFirst("^ *\\d+ s  ", "")))
                .containsExactly(
                        "kafka ready", "kafka ended with status 137 (killed), it is started again");
        assertThat(printed()).doesNotContain("\u001b");
    }

    @Test
    void startUp_onTerminal_movesOneLineAndRemovesIt() {
        StartUp startUp = new StartUp(screen(true));
        startUp.show(List.of(state("kafka", "starting", null)));
        assertThat(printed())
                .contains("\r\u001b[2K")
                .contains("kafka starting")
                .doesNotContain("\n");
        startUp.show(List.of(state("kafka", "ready", null)));
        assertThat(printed()).endsWith("kafka ready\n");
    }

    @Test
    void bar_withoutTerminal_isQuietAtFirst() {
        Bar bar = new Bar(screen(false), "reading");
        bar.at(0.5, "10 rows");
        bar.end();
        assertThat(printed()).isEmpty();
    }
}
