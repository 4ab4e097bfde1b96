package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.box.Plan;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * What a user reads when everything is ready.
 *
 * @param plan what runs
 * @param took start to ready
 */
record Welcome(Plan plan, Duration took) {

    /** Prints the address and the log-ins; a one-time password is shown once and then forgotten. */
    void print(PrintStream out) throws IOException {
        DataDirectory data = plan.data();
        out.println();
        out.println("  Guanlan is ready after " + took.toSeconds() + " s");
        out.println();
        out.println("  " + plan.address());
        out.println();
        boolean staff = plan.demo() && Files.exists(data.demoLogins());
        if (Files.exists(data.firstPassword()) && !staff) {
            out.println("  log in as admin with the one-time password");
            out.println();
            out.println("    " + Files.readString(data.firstPassword()).strip());
            out.println();
            out.println(
                    "  it is shown only now; you choose your own after logging in. Until then each start"
                            + " prints another");
            out.println();
        }
        Files.deleteIfExists(data.firstPassword());
        if (staff) {
            printLogins(out, Files.readAllLines(data.demoLogins()));
        }
        out.println("  Ctrl-C or ./guanlan down stops everything");
        out.println();
        out.flush();
    }

    private static void printLogins(PrintStream out, List<String> lines) {
        out.println("    %-10s %-10s %s".formatted("log-in", "role", "one-time password"));
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (cells.length == 3) {
                out.println("    %-10s %-10s %s".formatted(cells[0], cells[1], cells[2]));
            }
        }
        out.println();
    }
}
