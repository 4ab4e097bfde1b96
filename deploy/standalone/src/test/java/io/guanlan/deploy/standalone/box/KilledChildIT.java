package io.guanlan.deploy.standalone.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of each child while an import runs: nothing is lost, nothing is doubled. */
class KilledChildIT {

    private static final List<String> CHILDREN =
            List.of("elasticsearch", "kafka", "analytics", "crawler", "city", "web");
    private static final int ROWS = 2_200;
    private static final ArticleQuery LETTERS =
            ArticleQuery.ALL.withFilter(
                    ArticleQuery.Filter.NONE.withChannels(EnumSet.of(Channel.LETTER)));

    @TempDir private Path scratch;

    @Test
    void import_whileEachChildIsKilled_losesAndDoublesNothing() throws Exception {
        Path data = scratch.resolve("data");
        try (LaunchedInstance instance = LaunchedInstance.start(data, "demo")) {
            Awaited.status(instance, Status::ready);
            Settings settings =
                    Settings.load(DataDirectory.of(data).settings(), Map.of(), new String[0]);
            try (Store store = Store.open(settings)) {
                ArticleRepository articles = new ArticleRepository(store);
                long before = 0;
                for (String child : CHILDREN) {
                    importWhileKilling(instance, child, articles, before);
                    before += ROWS;
                    assertThat(articles.count(LETTERS)).as("after %s", child).isEqualTo(before);
                }
                assertThat(LaunchedInstance.run(importing(data, "kafka"))).startsWith("0\n");
                assertThat(articles.count(LETTERS)).as("imported again").isEqualTo(before);
                assertThat(new DeadLetterRepository(store).count(DeadLetter.Status.OPEN)).isZero();
            }
        }
    }

    private void importWhileKilling(
            LaunchedInstance instance, String child, ArticleRepository articles, long before)
            throws Exception {
        Files.writeString(file(child), rows(child));
        Process importing = LaunchedInstance.begin(importing(instance.data(), child));
        Awaited.that(instance, () -> articles.count(LETTERS) > before);
        assertThat(importing.isAlive()).as("%s is killed during the import", child).isTrue();
        Status now = Awaited.status(instance, Status::ready);
        ProcessHandle.of(Awaited.named(now, child).pid()).orElseThrow().destroyForcibly();
        assertThat(LaunchedInstance.end(importing))
                .as("import while %s was killed", child)
                .startsWith("0\n")
                .contains(ROWS + " searchable");
        Awaited.status(
                instance,
                status ->
                        Awaited.named(status, child).restarts() == 1
                                && Awaited.named(status, child).state().equals("ready"));
    }

    private Path file(String child) {
        return scratch.resolve(child + ".csv");
    }

    private String[] importing(Path data, String child) {
        return new String[] {
            "import",
            file(child).toString(),
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

    private static String rows(String child) {
        StringBuilder rows = new StringBuilder("id,subject,body,sent_at\n");
        IntStream.range(0, ROWS)
                .forEach(
                        i ->
                                rows.append(child)
                                        .append('-')
                                        .append(i)
                                        .append(",第%d号来信：路灯不亮,".formatted(i))
                                        .append(
                                                "我住在%d栋，门口第%d盏路灯已经坏了%d天，请尽快修复。"
                                                        .formatted(i % 97, i, i % 31))
                                        .append(",2026-11-0%d\n".formatted(i % 9 + 1)));
        return rows.toString();
    }
}
