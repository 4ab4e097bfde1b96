package io.guanlan.services;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Tools that run for a moment and end. */
final class Commands {

    private Commands() {}

    /**
     * Runs one to its end.
     *
     * @param input what it reads
     * @throws ServerException when it fails, with what it printed
     */
    static void run(ProcessBuilder command, String input) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new ServerException(
                        command.command().getFirst()
                                + " ended with status "
                                + status
                                + ": "
                                + printed.strip(),
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted in " + command.command().getFirst(), e);
        }
    }
}
