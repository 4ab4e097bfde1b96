package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetter.Status;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.event.HotRepository;
import io.guanlan.indices.event.HotTerm;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.indices.finding.Finding;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.PageRepository;
import io.guanlan.indices.process.ProcessRepository;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.snapshot.Snapshot;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.indices.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the crawler and the stream write besides articles. */
abstract class StreamContract extends Contract {

    private static final Instant NOW = Samples.NOON;

    private void write(Write... writes) {
        assertThat(store().bulk().write(List.of(writes)).join()).isEmpty();
    }

    private static DeadLetter letter(String id, Instant failedAt, @Nullable String batch) {
        return new DeadLetter(
                id, "analyze", "key", "broken", null, batch, "{}", Status.OPEN, failedAt, 1);
    }

    @Test
    void deadLetters_move_onlyFromWhereTheyAre() {
        DeadLetterRepository letters = new DeadLetterRepository(store());
        write(
                letters.toWrite(letter("1", NOW, "b")),
                letters.toWrite(letter("2", NOW.plusSeconds(1), null)));
        assertThat(letters.list(Status.OPEN, 10))
                .extracting(DeadLetter::id)
                .containsExactly("2", "1");
        assertThat(letters.count(Status.OPEN)).isEqualTo(2);
        assertThat(letters.countOfBatch("b")).isEqualTo(1);
        assertThat(letters.move("1", Status.OPEN, Status.RETRY_REQUESTED)).isTrue();
        assertThat(letters.move("1", Status.OPEN, Status.DISCARDED)).isFalse();
        assertThat(letters.move("none", Status.OPEN, Status.DISCARDED)).isFalse();
        assertThat(letters.list(Status.RETRY_REQUESTED, 10)).hasSize(1);
        assertThat(letters.countOfBatch("b")).isZero();
        write(letters.toWrite(letter("1", NOW, "b")));
        assertThat(letters.find("1").orElseThrow().status())
                .as("a replay of the old failure does not reopen it")
                .isEqualTo(Status.RETRY_REQUESTED);
        write(letters.toWrite(letter("1", NOW.plusSeconds(60), "b")));
        assertThat(letters.find("1").orElseThrow().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void deadLetters_movedByManyAtOnce_moveOnce() {
        DeadLetterRepository letters = new DeadLetterRepository(store());
        write(letters.toWrite(letter("contested", NOW, null)));
        long moved =
                IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        letters.move(
                                                                "contested",
                                                                Status.OPEN,
                                                                Status.RETRIED)))
                        .toList()
                        .stream()
                        .filter(CompletableFuture::join)
                        .count();
        assertThat(moved).isEqualTo(1);
    }

    private static Finding finding(
            String id, String article, String field, int start, Instant foundAt) {
        return new Finding(
                id,
                article,
                null,
                new Span(field, start, start + 2),
                new Finding.Mark("wrong_word", Severity.GENERAL, "r1", "帐号", "账号", "规范用字"),
                "临江日报",
                NOW,
                foundAt);
    }

    @Test
    void findings_ofALaterRevision_hideTheEarlierOnes() {
        FindingRepository findings = new FindingRepository(store());
        ArticleRepository articles = new ArticleRepository(store());
        write(
                articles.toWrite(Samples.article("f").at(NOW).article()),
                findings.toWrite(finding("f-body-9", "f", "body", 9, NOW)),
                findings.toWrite(finding("f-body-2", "f", "body", 2, NOW)),
                findings.toWrite(finding("f-title-5", "f", "title", 5, NOW)));
        store().refresh();
        assertThat(findings.ofArticle("f"))
                .extracting(Finding::id)
                .containsExactly("f-title-5", "f-body-2", "f-body-9");
        assertThat(findings.newest(2)).hasSize(2);
        Instant later = NOW.plusSeconds(60);
        write(
                articles.toWrite(Samples.article("f").at(later).article()),
                findings.toWrite(finding("f-body-2", "f", "body", 2, later)));
        store().refresh();
        assertThat(findings.ofArticle("f")).extracting(Finding::id).containsExactly("f-body-2");
        assertThat(findings.newest(10)).extracting(Finding::id).containsExactly("f-body-2");
    }

    private static Page page(String id, String source, Instant nextAt) {
        return new Page(
                id,
                "https://news.example/" + id,
                source,
                Page.Status.FETCHED,
                new Page.Validators("\"e\"", null),
                "hash",
                NOW,
                NOW,
                nextAt,
                0,
                null);
    }

    @Test
    void pages_saved_areSeenAtOnce() {
        PageRepository pages = new PageRepository(store());
        pages.save(List.of());
        pages.save(
                List.of(
                        page("p1", "s", NOW),
                        page("p2", "s", NOW.minusSeconds(5)),
                        page("p3", "s", NOW.plusSeconds(5)),
                        page("p4", "other", NOW)));
        assertThat(pages.find(List.of("p1", "p4", "none"))).containsOnlyKeys("p1", "p4");
        assertThat(pages.find(List.of())).isEmpty();
        assertThat(pages.due("s", NOW, 10)).extracting(Page::id).containsExactly("p2", "p1");
        assertThat(pages.due("s", NOW, 1)).extracting(Page::id).containsExactly("p2");
        pages.save(List.of(page("p2", "s", NOW.plusSeconds(99))));
        assertThat(pages.due("s", NOW, 10)).extracting(Page::id).containsExactly("p1");
        assertThat(pages.find(List.of("p1")).get("p1")).isEqualTo(page("p1", "s", NOW));
    }

    @Test
    void snapshots_keepTheirBytes() {
        SnapshotRepository snapshots = new SnapshotRepository(store());
        byte[] bytes = {0, 1, -1, 127};
        write(
                snapshots.toWrite(snapshot("a-1", bytes, NOW)),
                snapshots.toWrite(snapshot("a-2", bytes, NOW.plusSeconds(1))));
        store().refresh();
        assertThat(snapshots.find("a-1").orElseThrow().gzip()).isEqualTo(bytes);
        assertThat(snapshots.idsOfArticle("a")).containsExactly("a-2", "a-1");
        assertThat(snapshots.find("none")).isEmpty();
    }

    private static Snapshot snapshot(String id, byte[] bytes, Instant at) {
        return new Snapshot(id, "a", "https://a.example/", "text/html", "GB18030", bytes, at);
    }

    private static HotTerm term(String term, Instant end, double score) {
        return new HotTerm(
                term + end,
                term,
                new HotTopic.Window(end.minusSeconds(600), end),
                new HotTopic.Volume(5, 1, score),
                end);
    }

    @Test
    void hotTerms_areThoseOfTheNewestWindow() {
        HotRepository hot = new HotRepository(store());
        assertThat(hot.terms(NOW, 10)).isEmpty();
        write(
                hot.toWrite(term("停水", NOW, 9)),
                hot.toWrite(term("停水", NOW.plusSeconds(10), 3)),
                hot.toWrite(term("爆管", NOW.plusSeconds(10), 7)));
        store().refresh();
        assertThat(hot.terms(NOW, 10)).extracting(HotTerm::term).containsExactly("爆管", "停水");
        assertThat(hot.terms(NOW.plusSeconds(11), 10)).isEmpty();
    }

    private static HotTopic topic(String id, Instant end, double score) {
        return new HotTopic(
                id,
                "标题",
                List.of("停水"),
                new HotTopic.Window(end.minusSeconds(600), end),
                new HotTopic.Volume(5, 1, score),
                List.of("a"),
                Map.of("portal", 3),
                Map.of("negative", 2),
                NOW,
                end);
    }

    @Test
    void hotTopics_areHottestFirst() {
        HotRepository hot = new HotRepository(store());
        write(
                hot.toWrite(topic("t1", NOW, 2)),
                hot.toWrite(topic("t2", NOW, 5)),
                hot.toWrite(topic("t3", NOW.minusSeconds(999), 9)));
        store().refresh();
        assertThat(hot.topics(NOW, 10)).extracting(HotTopic::id).containsExactly("t2", "t1");
        assertThat(hot.find("t1")).contains(topic("t1", NOW, 2));
    }

    @Test
    void processes_reported_replaceTheirLastWord() {
        ProcessRepository processes = new ProcessRepository(store());
        ProcessState web =
                new ProcessState("web", "ready", 7, 8080, 1 << 28, 0, null, NOW, NOW, null);
        ProcessState kafka =
                new ProcessState("kafka", "backing-off", 0, 0, 0, 3, "exit 137", NOW, NOW, null);
        processes.report(List.of(web, kafka));
        processes.report(List.of(web));
        store().refresh();
        assertThat(processes.all()).containsExactly(kafka, web);
    }
}
