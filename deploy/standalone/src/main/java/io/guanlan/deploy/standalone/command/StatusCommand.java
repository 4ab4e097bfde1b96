package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.box.Status;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.InstanceLock;
import io.guanlan.indices.process.ProcessState;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Shows each process, each stage's lag, freshness, dead letters and dark sources.",
            "Exit status 1 when no instance runs or a process is not ready."
        })
final class StatusCommand implements Callable<Integer> {

    private static final double MEGA = 1024.0 * 1024.0;

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    @Mixin private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws IOException {
        DataDirectory data = instance.directory();
        Optional<Status> status = Status.read(data);
        if (status.isEmpty() || InstanceLock.holder(data).isEmpty()) {
            throw CommandException.failure("no instance runs on " + data.root(), null);
        }
        Vitals vitals = Vitals.measure(instance.ofRunning());
        if (json) {
            System.out.println(Status.JSON.writeValueAsString(new Answer(status.get(), vitals)));
        } else {
            print(System.out, status.get(), vitals);
        }
        boolean well =
                status.get().processes().stream()
                        .allMatch(p -> p.state().equals("ready") || p.state().equals("external"));
        return well ? 0 : CommandException.FAILURE;
    }

    /** What {@code --json} prints. */
    record Answer(Status instance, Vitals vitals) {}

    private static void print(PrintStream out, Status status, Vitals vitals) {
        out.println(
                "%s  %s, up %s"
                        .formatted(
                                status.address(),
                                status.ready() ? "ready" : "starting",
                                since(status.startedAt())));
        out.println();
        String row = "%-14s %-12s %8s %6s %9s %9s  %s";
        out.println(row.formatted("process", "state", "pid", "port", "memory", "restarts", ""));
        long bytes = status.residentBytes();
        for (ProcessState process : status.processes()) {
            bytes += process.residentBytes();
            out.println(
                    row.formatted(
                                    process.name(),
                                    process.state(),
                                    process.pid() == 0 ? "" : process.pid(),
                                    process.port() == 0 ? "" : process.port(),
                                    megabytes(process.residentBytes()),
                                    process.restarts(),
                                    process.lastExit() == null ? "" : process.lastExit())
                            .stripTrailing());
        }
        out.println(
                row.formatted(
                                "supervisor",
                                "ready",
                                status.pid(),
                                "",
                                megabytes(status.residentBytes()),
                                "",
                                "")
                        .stripTrailing());
        out.println(row.formatted("", "", "", "", megabytes(bytes), "", "").stripTrailing());
        out.println();
        status.facts().forEach((name, facts) -> print(out, name, facts));
        out.println();
        vitals.print(out);
    }

    private static void print(PrintStream out, String process, Map<String, String> facts) {
        if (!facts.isEmpty()) {
            String said =
                    facts.entrySet().stream()
                            .map(fact -> fact.getKey() + " " + fact.getValue())
                            .collect(Collectors.joining(", "));
            out.println("%-14s %s".formatted(process, said));
        }
    }

    private static String megabytes(long bytes) {
        return bytes == 0 ? "" : "%.0f MB".formatted(bytes / MEGA);
    }

    private static String since(Instant start) {
        Duration up = Duration.between(start, Instant.now());
        return up.toHours() > 0
                ? "%d h %d min".formatted(up.toHours(), up.toMinutesPart())
                : "%d min %d s".formatted(up.toMinutes(), up.toSecondsPart());
    }
}
