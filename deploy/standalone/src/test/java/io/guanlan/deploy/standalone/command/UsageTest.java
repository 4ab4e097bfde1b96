package io.guanlan.deploy.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {

    @TempDir private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Guanlan.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return Guanlan.run(line, arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "down",
                "status",
                "import",
                "search",
                "analyze",
                "check",
                "evaluate"
            })
    void help_ofEveryCommand_isThere(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: guanlan " + command);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate                     | Unmatched argument at index 0: 'frobnicate'",
                "up --bogus                     | Unknown option: '--bogus'",
                "up --http.prt=1                | unknown setting 'http.prt'",
                "up --settings none.yaml        | cannot read settings file none.yaml",
                "search                         | Missing required parameter: 'QUERY'",
                "search x --limit 0             | --limit must be at least 1",
                "search x --from now            | --from: expected a time",
                "check                          | Missing required parameter: 'FILE'",
                "check none.txt                 | cannot read file none.txt",
                "import none.csv                | cannot read none.csv",
                "evaluate spelling --data x     | expected one of [EXTRACTION, SENTIMENT]",
                "evaluate extraction --data x   | cannot read x/gold.json",
                "evaluate sentiment             | Missing required option: '--data=PATH'",
            })
    void command_usedWrongly_endsWithTwoAndOneSentence(String typed, String expected) {
        assertThat(run(typed.strip().split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "search 停水"})
    void command_withoutInstance_endsWithOneAndNamesTheDirectory(String typed) {
        String[] words = (typed + " --data " + directory).split(" ");
        assertThat(run(words)).isEqualTo(1);
        assertThat(err.toString()).contains("no instance runs on " + directory);
    }

    @Test
    void down_withoutInstance_isDone() {
        assertThat(run("down", "--data", directory.toString())).isZero();
    }

    @Test
    void evaluate_ofMalformedRow_namesItsLine() throws Exception {
        Path file = Files.writeString(directory.resolve("rows.tsv"), "label\ttext\n1\t好\n0\n");
        assertThat(run("evaluate", "sentiment", "--data", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("rows.tsv: line 3: 1 cells, 2 expected");
    }
}
