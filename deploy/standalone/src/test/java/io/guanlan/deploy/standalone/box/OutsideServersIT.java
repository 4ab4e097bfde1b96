package io.guanlan.deploy.standalone.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.services.SecuredServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * An instance whose servers are all somebody else's: an Elasticsearch and a Kafka that speak TLS
 * only and ask for a log-in, and a Flink cluster.
 */
class OutsideServersIT {

    private static final String PREFIX = "outside";
    private static final int ROWS = 2_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path scratch;

    private SecuredServer elasticsearch;
    private SecuredServer kafka;
    private FlinkCluster flink;

    @Test
    void instance_onOutsideServers_startsNoneLosesAndDoublesNothing() throws Exception {
        Path data = scratch.resolve("data");
        CompletableFuture<SecuredServer> starting =
                CompletableFuture.supplyAsync(SecuredServer::elasticsearch);
        flink = FlinkCluster.start(Files.createDirectories(scratch.resolve("flink")));
        try {
            kafka = SecuredServer.kafka();
            elasticsearch = starting.join();
            Path settings = settings();
            wrongLogInsAreNamed(settings);
            String job;
            flink.awaitReady();
            try (LaunchedInstance instance = start(data, settings)) {
                job = importSurvivesDeaths(instance);
                assertThat(LaunchedInstance.run("down", "--data", data.toString()))
                        .startsWith("0\n");
                assertThat(instance.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
                assertThat(instance.console()).contains("the job goes on at " + flink.address());
            }
            assertThat(flink.running()).as("the job goes on").containsExactly(job);
            otherSettingsReplaceTheJob(data, settings, job);
        } finally {
            flink.close();
        }
    }

    private static LaunchedInstance start(Path data, Path settings, String... more)
            throws Exception {
        String[] all = new String[more.length + 2];
        all[0] = "--settings";
        all[1] = settings.toString();
        System.arraycopy(more, 0, all, 2, more.length);
        return LaunchedInstance.start(data, "up", all);
    }

    private Path settings() throws Exception {
        StringBuilder yaml =
                new StringBuilder(
                        """
                        elasticsearch:
                          uris: %s
                          api-key: %s
                          ca: %s
                          prefix: %s
                        kafka:
                          bootstrap: %s
                          prefix: %s
                        analytics:
                          cluster: %s
                          checkpoints: %s
                          checkpoint: 1s
                        """
                                .formatted(
                                        elasticsearch.address(),
                                        elasticsearch.apiKey(PREFIX),
                                        elasticsearch.authority(),
                                        PREFIX,
                                        kafka.address(),
                                        PREFIX,
                                        flink.address(),
                                        scratch.resolve("checkpoints").toUri()));
        kafka.kafkaUser(PREFIX)
                .forEach(
                        (key, value) ->
                                yaml.append("kafka.client.%s: '%s'\n".formatted(key, value)));
        return Files.writeString(scratch.resolve("guanlan.yaml"), yaml);
    }

    private void wrongLogInsAreNamed(Path settings) throws Exception {
        assertThat(refusal(settings, "--elasticsearch.api-key=no:such"))
                .endsWith("does not accept the log-in in elasticsearch.api-key");
        assertThat(refusal(settings, "--kafka.client.sasl.jaas.config=" + jaas("guessed")))
                .contains("do not accept the log-in in kafka.client.sasl.*");
    }

    private static String jaas(String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required"
                + " username=\"nobody\" password=\""
                + password
                + "\";";
    }

    /** The one sentence that the user reads. */
    private String refusal(Path settings, String wrong) throws Exception {
        try (LaunchedInstance instance = start(scratch.resolve("refused"), settings, wrong)) {
            assertThat(instance.process().waitFor()).as(instance.console()).isEqualTo(1);
            assertThat(instance.console()).doesNotContain("\tat ", "Exception", "ERROR");
            List<String> sentences =
                    instance.console().lines().filter(l -> l.startsWith("guanlan: ")).toList();
            assertThat(sentences).as(instance.console()).hasSize(1);
            return sentences.getFirst();
        }
    }

    private String importSurvivesDeaths(LaunchedInstance instance) throws Exception {
        Status status = Awaited.status(instance, Status::ready);
        assertThat(status.processes())
                .filteredOn(process -> process.state().equals("external"))
                .extracting(ProcessState::name)
                .containsExactly("elasticsearch", "kafka", "flink");
        assertThat(status.processes())
                .filteredOn(process -> process.state().equals("ready"))
                .extracting(ProcessState::name)
                .containsExactly("analytics", "crawler", "web");
        assertThat(instance.data().resolve("elasticsearch")).doesNotExist();
        assertThat(instance.data().resolve("kafka")).doesNotExist();
        assertThat(LaunchedInstance.run("status", "--data", instance.data().toString()))
                .startsWith("0\n")
                .containsPattern("flink +external");
        String job = flink.running().getFirst();
        Settings settings = Settings.load(DataDirectory.of(instance.data()).settings(), Map.of());
        try (Store store = Store.open(settings)) {
            ArticleRepository articles = new ArticleRepository(store);
            importWhileTheTaskManagerDies(instance, articles);
            watcherThatDies_findsTheJobAgain(instance, job);
            String next = jobManagerThatForgets_isGivenTheJobAgain(instance, job);
            importRows(instance.data(), "more", 20);
            assertThat(articles.count(ArticleQuery.ALL)).isEqualTo(ROWS + 20);
            assertThat(new DeadLetterRepository(store).count(DeadLetter.Status.OPEN)).isZero();
            return next;
        }
    }

    private void importWhileTheTaskManagerDies(
            LaunchedInstance instance, ArticleRepository articles) throws Exception {
        Process importing = LaunchedInstance.begin(importing(instance.data(), "letters", ROWS));
        Awaited.that(instance, () -> articles.count(ArticleQuery.ALL) > 0);
        assertThat(importing.isAlive()).as("killed during the import").isTrue();
        flink.killTaskManager();
        flink.startTaskManager();
        assertThat(LaunchedInstance.end(importing))
                .startsWith("0\n")
                .contains(ROWS + " searchable");
        assertThat(articles.count(ArticleQuery.ALL)).isEqualTo(ROWS);
    }

    private void watcherThatDies_findsTheJobAgain(LaunchedInstance instance, String job)
            throws Exception {
        Status before = Awaited.status(instance, Status::ready);
        long pid = Awaited.named(before, "analytics").pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Awaited.status(
                instance,
                status ->
                        Awaited.named(status, "analytics").restarts() == 1
                                && Awaited.named(status, "analytics").state().equals("ready"));
        assertThat(flink.running()).containsExactly(job);
    }

    private String jobManagerThatForgets_isGivenTheJobAgain(LaunchedInstance instance, String job)
            throws Exception {
        flink.killJobManager();
        flink.startJobManager();
        // The process says so last, when the job runs again.
        Path log = instance.data().resolve("logs/analytics.log");
        Awaited.that(instance, () -> Files.readString(log).contains("resumed from"));
        Awaited.that(instance, () -> flink.isReady() && flink.running().size() == 1);
        Awaited.status(
                instance, status -> Awaited.named(status, "analytics").state().equals("ready"));
        String next = flink.running().getFirst();
        assertThat(next).isNotEqualTo(job);
        assertThat(log).content().contains("job " + job + " is gone from the cluster");
        return next;
    }

    private void otherSettingsReplaceTheJob(Path data, Path settings, String job) throws Exception {
        try (LaunchedInstance instance = start(data, settings, "--analytics.hot.min-count=6")) {
            Awaited.status(
                    instance, status -> status.pid() == instance.process().pid() && status.ready());
            assertThat(flink.running()).hasSize(1).doesNotContain(job);
            importRows(data, "last", 20);
            Awaited.status(
                    instance,
                    status ->
                            status.facts()
                                    .getOrDefault("analytics", Map.of())
                                    .getOrDefault("processed", "")
                                    .equals("20"));
            assertThat(LaunchedInstance.run("status", "--data", data.toString()))
                    .startsWith("0\n")
                    .contains((ROWS + 40) + " articles");
        }
    }

    private void importRows(Path data, String name, int rows) throws Exception {
        assertThat(LaunchedInstance.end(LaunchedInstance.begin(importing(data, name, rows))))
                .startsWith("0\n")
                .contains(rows + " searchable");
    }

    private String[] importing(Path data, String name, int rows) throws Exception {
        Path file = scratch.resolve(name + ".csv");
        StringBuilder text = new StringBuilder("id,subject,body,sent_at\n");
        IntStream.range(0, rows)
                .forEach(
                        i ->
                                text.append(name)
                                        .append('-')
                                        .append(i)
                                        .append(",第%d号来信：路灯不亮,".formatted(i))
                                        .append("我住在%d栋，门口第%d盏路灯已经坏了，请尽快修复。".formatted(i % 97, i))
                                        .append(",2026-11-0%d\n".formatted(i % 9 + 1)));
        Files.writeString(file, text);
        return new String[] {
            "import",
            file.toString(),
            "--data",
            data.toString(),
            "--channel",
            "letter",
            "--source",
            "市长信箱",
            "--map",
            "subject=title,body=content,sent_at=published_at"
        };
    }
}
