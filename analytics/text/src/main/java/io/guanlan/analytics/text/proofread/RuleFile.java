package io.guanlan.analytics.text.proofread;

import io.guanlan.indices.article.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads word rules. A line has the cells {@code id, kind, severity, wrong, right, unless, reason,
 * source}, separated by tabs; several wrong words or exceptions are separated by {@code |}. Empty
 * lines and lines that start with {@code #} are skipped.
 */
final class RuleFile {

    private static final int CELLS = 8;

    private final String name;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private RuleFile(String name) {
        this.name = name;
    }

    /** Rules of the shipped files. */
    static List<Rule> shipped(String... names) {
        List<Rule> all = new ArrayList<>();
        for (String name : names) {
            try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + name + " is missing");
                }
                all.addAll(read(name, new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("resource " + name + " cannot be read", e);
            }
        }
        return all;
    }

    /**
     * Reads one file.
     *
     * @throws IllegalArgumentException naming file and line of the first rule that is malformed, or
     *     repeats an id or a word
     */
    static List<Rule> read(String name, Reader source) throws IOException {
        RuleFile file = new RuleFile(name);
        BufferedReader reader = new BufferedReader(source);
        int number = 0;
        for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                file.add(line.split("\t", -1), number);
            }
        }
        return file.rules;
    }

    private void add(String[] cells, int line) {
        require(cells.length == CELLS, line, "has " + cells.length + " cells, not " + CELLS);
        String id = cells[0].strip();
        require(id.matches("[a-z0-9-]+"), line, "id '" + id + "' is not small letters and digits");
        require(ids.add(id), line, "repeats the id " + id);
        require(cells[1].matches("[a-z_]+"), line, "kind '" + cells[1] + "' is malformed");
        require(!cells[6].isBlank() && !cells[7].isBlank(), line, "gives no reason or source");
        Severity severity = severity(cells[2], line);
        String right = cells[4].isBlank() ? null : cells[4];
        List<String> unless = cells[5].isBlank() ? List.of() : List.of(cells[5].split("\\|", -1));
        for (String wrong : cells[3].split("\\|", -1)) {
            require(
                    wrong.strip().equals(wrong) && wrong.length() > 1,
                    line,
                    "has a word too short");
            require(words.add(wrong), line, "repeats the word " + wrong);
            require(!wrong.equals(right), line, "corrects " + wrong + " to itself");
            for (String longer : unless) {
                require(
                        cells[3].contains("|") || longer.contains(wrong),
                        line,
                        "has an exception without the word: " + longer);
            }
            String reason = cells[6] + "（" + cells[7] + "）";
            rules.add(new Rule(id, cells[1], severity, wrong, right, reason, unless));
        }
    }

    private Severity severity(String cell, int line) {
        for (Severity severity : Severity.values()) {
            if (severity.key().equals(cell)) {
                return severity;
            }
        }
        require(false, line, "severity '" + cell.toLowerCase(Locale.ROOT) + "' is unknown");
        return Severity.STYLE;
    }

    private void require(boolean holds, int line, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(name + " line " + line + ": " + problem);
        }
    }
}
