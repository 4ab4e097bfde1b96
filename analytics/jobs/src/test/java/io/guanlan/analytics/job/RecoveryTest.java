package io.guanlan.analytics.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.insight.Analyzer;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.services.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash of the process or of the store leaves behind: nothing lost, nothing doubled. */
class RecoveryTest {

    @TempDir private Path data;
    private Gate gate;
    private Pipeline pipeline;
    private ArticleRepository articles;

    @BeforeEach
    void open() throws Exception {
        gate = new Gate(TestServers.get().elasticsearch());
        pipeline = new Pipeline(data, "elasticsearch.uris=" + gate.address());
        articles = new ArticleRepository(pipeline.store);
    }

    @AfterEach
    void close() throws Exception {
        gate.open();
        pipeline.close();
        gate.close();
    }

    private static RawDocument[] letters(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        i ->
                                Documents.page(
                                        "letter" + i,
                                        "来信第" + i + "号",
                                        "我家住在幸福小区" + i + "栋，" + text(i) + "，请有关部门尽快处理。"))
                .toArray(RawDocument[]::new);
    }

    /** Letters that are no copies of each other. */
    private static String text(int i) {
        return IntStream.range(0, 40)
                .mapToObj(
                        k ->
                                String.valueOf(
                                        (char)
                                                (0x4e00
                                                        + Math.floorMod(
                                                                i * 7919 + k * k * 31 + k * i,
                                                                5000))))
                .collect(Collectors.joining());
    }

    private void untilSearchable(int count) throws Exception {
        pipeline.until(
                count + " articles are searchable",
                () -> articles.count(ArticleQuery.ALL) == count);
    }

    private void start() throws Exception {
        pipeline.start(Analyzer.shipped());
    }

    private Map<String, Article> stored(RawDocument... documents) {
        return Stream.of(documents)
                .map(document -> articles.find(document.id()).orElseThrow())
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private List<Path> checkpoints() throws Exception {
        try (Stream<Path> files = Files.walk(data.resolve("checkpoints"))) {
            return files.filter(file -> file.endsWith("_metadata")).toList();
        }
    }

    private void untilCheckpointed() throws Exception {
        long before = facts("checkpoints");
        pipeline.until("two more checkpoints", () -> facts("checkpoints") >= before + 2);
    }

    private static long facts(String name) {
        return Facts.now().getOrDefault(name, 0L);
    }

    @Test
    void crash_afterACheckpoint_resumesWhereItWas() throws Exception {
        start();
        pipeline.publish(letters(0, 20));
        untilSearchable(20);
        untilCheckpointed();
        pipeline.stop();
        pipeline.publish(letters(20, 30));
        start();
        untilSearchable(30);
        assertThat(facts("processed")).isEqualTo(10);
    }

    @Test
    void crash_withoutACheckpoint_readsEverythingAgainAndChangesNothing() throws Exception {
        RawDocument[] letters = letters(0, 20);
        start();
        pipeline.publish(letters);
        untilSearchable(20);
        Map<String, Article> before = stored(letters);
        pipeline.stop();
        for (Path metadata : checkpoints()) {
            Files.delete(metadata);
        }
        start();
        pipeline.until("all are processed", () -> facts("processed") == 20);
        pipeline.until("all are written", () -> facts("written") >= 20);
        assertThat(articles.count(ArticleQuery.ALL)).isEqualTo(20);
        assertThat(stored(letters)).isEqualTo(before);
    }

    @Test
    void damagedCheckpoint_isPassedOverForTheOneBefore() throws Exception {
        start();
        pipeline.publish(letters(0, 20));
        untilSearchable(20);
        untilCheckpointed();
        untilCheckpointed();
        pipeline.stop();
        Path newest = Path.of(newestCheckpoint().path().toUri()).resolve("_metadata");
        Files.write(newest, new byte[] {1, 2, 3});
        pipeline.publish(letters(20, 25));
        start();
        untilSearchable(25);
        assertThat(facts("processed")).isBetween(5L, 24L);
    }

    private Checkpoint newestCheckpoint() throws Exception {
        return Checkpoint.under(
                        new org.apache.flink.core.fs.Path(
                                JobConfiguration.checkpoints(pipeline.settings)))
                .getFirst();
    }

    @Test
    void damagedState_everywhere_startsFromTheBeginning() throws Exception {
        start();
        pipeline.publish(letters(0, 250));
        untilSearchable(250);
        untilCheckpointed();
        pipeline.stop();
        int damaged = 0;
        try (Stream<Path> files = Files.walk(data.resolve("checkpoints"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("_metadata")) {
                    Files.write(file, new byte[(int) Files.size(file)]);
                    damaged++;
                }
            }
        }
        assertThat(damaged).isPositive();
        pipeline.publish(letters(250, 255));
        start();
        untilSearchable(255);
        assertThat(facts("processed")).isEqualTo(255);
    }

    @Test
    void storeOutage_isWaitedOutWithoutARestart() throws Exception {
        start();
        pipeline.publish(letters(0, 5));
        untilSearchable(5);
        gate.shut();
        pipeline.publish(letters(5, 60));
        pipeline.until("the sink has knocked in vain", () -> gate.turnedAway() > 4);
        gate.open();
        untilSearchable(60);
        assertThat(facts("restarts")).isZero();
        assertThat(facts("refused")).isZero();
    }

    @Test
    void crash_whileTheStoreIsAway_losesNothing() throws Exception {
        start();
        pipeline.publish(letters(0, 5));
        untilSearchable(5);
        gate.shut();
        pipeline.publish(letters(5, 60));
        pipeline.until("all are on their way", () -> facts("processed") == 60);
        pipeline.stop();
        gate.open();
        start();
        untilSearchable(60);
    }
}
