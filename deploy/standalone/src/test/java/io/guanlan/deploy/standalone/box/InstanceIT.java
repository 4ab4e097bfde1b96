package io.guanlan.deploy.standalone.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.deploy.standalone.instance.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One life of an instance, from the first start to the last process. */
class InstanceIT {

    @TempDir private Path scratch;

    private static List<ProcessHandle> tree(LaunchedInstance instance) {
        return Stream.concat(
                        Stream.of(instance.process().toHandle()), instance.process().descendants())
                .toList();
    }

    private static void assertAllEnd(List<ProcessHandle> handles) throws Exception {
        for (ProcessHandle handle : handles) {
            handle.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void instance_fromFirstStartToDown_importsRestartsAndLeavesNothingBehind() throws Exception {
        Path data = scratch.resolve("data");
        try (LaunchedInstance instance = LaunchedInstance.start(data, "up")) {
            Awaited.status(instance, Status::ready);
            assertThat(instance.console())
                    .contains("http://127.0.0.1:" + instance.port(), "one-time password");
            assertThat(DataDirectory.of(data).firstPassword()).doesNotExist();
            importRows(data);
            secondStartIsRefused(instance);
            killedCrawlerComesBack(instance);

            List<ProcessHandle> all = tree(instance);
            assertThat(all).hasSizeGreaterThan(5);
            assertThat(LaunchedInstance.run("down", "--data", data.toString())).startsWith("0\n");
            assertAllEnd(all);
            assertThat(instance.process().exitValue()).isZero();
            assertThat(LaunchedInstance.run("status", "--data", data.toString()))
                    .startsWith("1\n")
                    .contains("no instance runs on " + data);
        }
        killedSupervisorLeavesNothingAndIsRecognised(data);
    }

    private void importRows(Path data) throws Exception {
        Path rows = scratch.resolve("letters.csv");
        List<String> lines =
                IntStream.range(0, 20)
                        .mapToObj(
                                i ->
                                        i
                                                + ",第"
                                                + i
                                                + "号来信：小区停水,我们小区停水第"
                                                + i
                                                + "天，盼望尽快恢复供水。,2026-11-0"
                                                + (i % 9 + 1))
                        .toList();
        Files.writeString(rows, "id,subject,body,sent_at\n" + String.join("\n", lines) + "\n");
        String[] command = {
            "import",
            rows.toString(),
            "--data",
            data.toString(),
            "--channel",
            "letter",
            "--source",
            "市长信箱",
            "--map",
            "subject=title,body=content,sent_at=published_at"
        };
        assertThat(LaunchedInstance.run(command)).startsWith("0\n").contains("20 searchable");
        // the same rows again are the same documents
        assertThat(LaunchedInstance.run(command)).startsWith("0\n").contains("20 searchable");
        assertThat(
                        LaunchedInstance.run(
                                "search", "停水 AND 恢复供水", "--limit", "3", "--data", data.toString()))
                .startsWith("0\n")
                .contains("20 found", "市长信箱");
        assertThat(LaunchedInstance.run("status", "--data", data.toString()))
                .startsWith("0\n")
                .contains("elasticsearch", "20 articles");
    }

    private static void secondStartIsRefused(LaunchedInstance instance) throws Exception {
        assertThat(LaunchedInstance.run("up", "--data", instance.data().toString()))
                .startsWith("2\n")
                .contains("an instance already runs on")
                .contains("pid " + instance.process().pid());
    }

    private static void killedCrawlerComesBack(LaunchedInstance instance) throws Exception {
        Status before = Awaited.status(instance, Status::ready);
        long pid = Awaited.named(before, "crawler").pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Status after =
                Awaited.status(
                        instance,
                        status ->
                                Awaited.named(status, "crawler").restarts() == 1
                                        && Awaited.named(status, "crawler")
                                                .state()
                                                .equals("ready"));
        assertThat(Awaited.named(after, "crawler").lastExit())
                .isEqualTo("ended with status 137 (killed)");
    }

    private static void killedSupervisorLeavesNothingAndIsRecognised(Path data) throws Exception {
        try (LaunchedInstance instance = LaunchedInstance.start(data, "up")) {
            Awaited.status(
                    instance, status -> status.pid() == instance.process().pid() && status.ready());
            List<ProcessHandle> all = tree(instance);
            instance.process().destroyForcibly();
            assertAllEnd(all);
        }
        try (LaunchedInstance instance = LaunchedInstance.start(data, "up")) {
            Awaited.status(
                    instance,
                    status ->
                            status.pid() == instance.process().pid()
                                    && status.processes().stream()
                                            .anyMatch(process -> process.state().equals("ready")));
            assertThat(instance.console()).contains("the last run was killed");
            // a start that is not finished can be stopped as well
            List<ProcessHandle> all = tree(instance);
            instance.process().destroy();
            assertAllEnd(all);
        }
    }
}
