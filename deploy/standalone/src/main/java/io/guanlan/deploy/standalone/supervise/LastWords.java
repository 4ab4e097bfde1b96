package io.guanlan.deploy.standalone.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process printed last. */
final class LastWords {

    private static final int LONGEST = 600;

    private LastWords() {}

    /** The last line of a log that is no part of a stack trace; empty when there is none. */
    static String in(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !ofTrace(line))
                    .reduce((first, last) -> last)
                    .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            // a log that cannot be read has nothing to say
            return "";
        }
    }

    private static boolean ofTrace(String line) {
        return line.startsWith("\t") || line.startsWith("Caused by: ");
    }
}
