package io.guanlan.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines around a child process: who it runs as, what it ignores, and that it never outlives
 * whoever started it. Plain {@code sh} and, where it exists, {@code setpriv} of util-linux.
 */
public final class Guard {

    /**
     * The user {@code nobody} of every Linux distribution; Elasticsearch refuses to run as root.
     */
    static final int UNPRIVILEGED = 65534;

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    // A signal to the terminal's processes, or to the parent's group, is for the parent alone: it
    // decides the order of stopping. A session of one's own keeps both away.
    private static final String DEAF =
            """
            trap '' INT HUP
            if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
            exec "$@"
            """;

    // The shell reads its input until it closes, then ends the command; a signal to it is passed
    // on. The reader runs beside because `wait` is the only way to learn the exit status.
    private static final String WATCHED =
            """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            trap 'kill -TERM "$child" 2>/dev/null' TERM
            { while read -r line <&3; do :; done; kill -TERM "$child" 2>/dev/null; } &
            reader=$!
            wait "$child"; code=$?
            while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
            kill "$reader" 2>/dev/null
            exit "$code"
            """;

    private Guard() {}

    /** The command, deaf to signals meant for its parent. It must watch its input itself. */
    public static List<String> deaf(List<String> command) {
        return shell(DEAF, command);
    }

    /**
     * The command under a shell that ends it (SIGTERM) when standard input closes. Where possible
     * the command also ends when that shell is killed.
     */
    static List<String> watched(List<String> command) {
        return deaf(shell(WATCHED, command));
    }

    /**
     * The command, ended with its parent process and, for root, run as {@link #UNPRIVILEGED}.
     *
     * @param drop give up root's rights
     */
    static List<String> bound(List<String> command, boolean drop) {
        if (!Files.isExecutable(SETPRIV)) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(SETPRIV.toString(), "--pdeathsig", "TERM"));
        if (drop) {
            all.add("--reuid=" + UNPRIVILEGED);
            all.add("--regid=" + UNPRIVILEGED);
            all.add("--clear-groups");
        }
        all.add("--");
        all.addAll(command);
        return all;
    }

    /** Can rights be given up at all? */
    static boolean canDrop() {
        return Files.isExecutable(SETPRIV);
    }

    private static List<String> shell(String script, List<String> command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", script, "guanlan"));
        all.addAll(command);
        return all;
    }
}
