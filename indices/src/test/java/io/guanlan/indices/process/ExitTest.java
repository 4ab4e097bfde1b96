package io.guanlan.indices.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTest {

    @ParameterizedTest
    @CsvSource({
        "ended with status 3, ENDED, 3",
        "ended with status 137 (killed), KILLED, 137",
        "no sign of life for 60 s, SILENT, 60",
        "cannot be started: no such file, NOT_STARTED, no such file",
        "fell off the table, OTHER, fell off the table",
    })
    void line_readBack_isTheSame(String line, Exit.Kind kind, String detail) {
        Exit exit = Exit.read(line);
        assertThat(exit).isEqualTo(new Exit(kind, detail));
        assertThat(exit).hasToString(line);
    }

    @Test
    void ends_areWordedForPeople() {
        assertThat(Exit.ended(1)).hasToString("ended with status 1");
        assertThat(Exit.ended(137)).hasToString("ended with status 137 (killed)");
        assertThat(Exit.silent(Duration.ofMinutes(1))).hasToString("no sign of life for 60 s");
        assertThat(Exit.notStarted("no such file")).hasToString("cannot be started: no such file");
    }
}
