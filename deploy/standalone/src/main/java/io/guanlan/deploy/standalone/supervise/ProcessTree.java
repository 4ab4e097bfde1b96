package io.guanlan.deploy.standalone.supervise;

import io.guanlan.indices.process.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a process and those below it hold, as Linux tells; 0 where {@code /proc} is missing. */
public final class ProcessTree {

    private static final String RESIDENT = "VmRSS:";

    private ProcessTree() {}

    /**
     * The state with the memory of the whole tree and the pid of its largest process: that is the
     * server itself where a shell watches over it.
     */
    static ProcessState measured(ProcessState state) {
        if (state.pid() == 0) {
            return state;
        }
        List<Long> pids =
                ProcessHandle.of(state.pid())
                        .map(
                                top ->
                                        Stream.concat(Stream.of(top), top.descendants())
                                                .map(ProcessHandle::pid)
                                                .toList())
                        .orElse(List.of());
        long sum = 0;
        long largest = -1;
        long pid = state.pid();
        for (long each : pids) {
            long bytes = resident(each);
            sum += bytes;
            if (bytes > largest) {
                largest = bytes;
                pid = each;
            }
        }
        return new ProcessState(
                state.name(),
                state.state(),
                pid,
                state.port(),
                sum,
                state.restarts(),
                state.lastExit(),
                state.since(),
                state.updatedAt(),
                state.said());
    }

    /** Processor time of one process since its start; zero when it is gone. */
    public static Duration used(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Resident bytes of one process. */
    public static long resident(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            // gone meanwhile, or no Linux
            return 0;
        }
    }
}
