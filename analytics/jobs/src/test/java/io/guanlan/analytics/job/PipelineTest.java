package io.guanlan.analytics.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.insight.Analyzer;
import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.indices.wire.MessageCodec;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.indices.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One running job on real servers: what goes into Kafka and what comes out of Elasticsearch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineTest {

    private static final String NOTICE =
            """
            临江市水务局通告：因解放路供水主管道抢修，十一月二十日二十二时至次日六时，解放路沿线小区将停止供水，请市民提前做好储水准备。
            抢修期间，水务局将安排送水车在各小区门口供应生活用水，恢复供水后如有少量浑浊属正常现象，请放水片刻后使用。咨询电话已在官网公布。""";

    private Pipeline pipeline;
    private ArticleRepository articles;
    private DeadLetterRepository letters;

    @BeforeAll
    void startJob(@TempDir Path data) throws Exception {
        pipeline = new Pipeline(data);
        articles = new ArticleRepository(pipeline.store);
        letters = new DeadLetterRepository(pipeline.store);
        pipeline.start(new PoisonedAnalyzer());
    }

    @AfterAll
    void stopJob() throws Exception {
        pipeline.close();
    }

    /** The shipped analyser, except that one word kills it. */
    private record PoisonedAnalyzer() implements Analyzer {

        private static final TextAnalyzer SHIPPED = TextAnalyzer.shipped();

        @Override
        public io.guanlan.analytics.text.Analysis analyze(
                String title, String body, io.guanlan.indices.article.Channel channel) {
            if (title.contains("毒药")) {
                throw new IllegalStateException("cannot read this");
            }
            return SHIPPED.analyze(title, body, channel);
        }
    }

    @Test
    void page_published_isSearchableWithItsInsight() throws Exception {
        Instant before = Instant.now();
        RawDocument page = Documents.page("water", "解放路今晚停水", NOTICE);
        pipeline.publish(page);
        pipeline.until("the article is searchable", () -> articles.count(ofTitle("今晚停水")) == 1);
        Article article = articles.find(page.id()).orElseThrow();
        assertThat(article.insight().keywords()).isNotEmpty();
        assertThat(article.insight().reprint().group()).isEqualTo(page.id());
        assertThat(article.times().at()).isEqualTo(page.times().at());
        System.out.println("searchable after " + Duration.between(before, Instant.now()));
    }

    private static ArticleQuery ofTitle(String words) {
        return ArticleQuery.ALL.withText("\"" + words + "\"");
    }

    @Test
    void page_withCapture_keepsItsSnapshot() throws Exception {
        RawDocument page =
                with(
                        Documents.page("captured", "留存快照的网页", "网页正文。"),
                        new RawDocument.Capture(
                                "http://news.linjiang.test/captured",
                                "text/html",
                                "UTF-8",
                                new byte[] {31, -117, 8},
                                "abcdef0123456789abcdef"),
                        Map.of("region", "临江市"));
        pipeline.publish(page);
        pipeline.until("the article is there", () -> articles.find(page.id()).isPresent());
        Article article = articles.find(page.id()).orElseThrow();
        assertThat(article.snapshotId()).isEqualTo(page.id() + "-abcdef0123456789");
        assertThat(article.insight().regions()).endsWith("临江市");
        SnapshotRepository snapshots = new SnapshotRepository(pipeline.store);
        pipeline.until(
                "the snapshot is there", () -> snapshots.find(article.snapshotId()).isPresent());
        assertThat(snapshots.find(article.snapshotId()).orElseThrow().gzip())
                .containsExactly(31, -117, 8);
    }

    private static RawDocument with(
            RawDocument raw, RawDocument.Capture capture, Map<String, String> extras) {
        return new RawDocument(
                raw.version(),
                raw.id(),
                raw.origin(),
                raw.content(),
                raw.times(),
                raw.engagement(),
                capture,
                extras);
    }

    @Test
    void page_withErrorWord_hasAFindingWithItsPlace() throws Exception {
        RawDocument page = Documents.page("wrong", "关于布署防汛工作的通知", "各单位要认真布署，抓好落实。");
        pipeline.publish(page);
        FindingRepository findings = new FindingRepository(pipeline.store);
        pipeline.until("the article is there", () -> articles.find(page.id()).isPresent());
        pipeline.until(
                "the findings are searchable", () -> !findings.ofArticle(page.id()).isEmpty());
        assertThat(findings.ofArticle(page.id()))
                .allSatisfy(f -> assertThat(f.mark().found()).isEqualTo("布署"))
                .first()
                .satisfies(f -> assertThat(f.place().start()).isEqualTo(2));
    }

    @Test
    void copy_ofAnArticle_joinsItsGroup() throws Exception {
        RawDocument first =
                Documents.page("first", "暴雨橙色预警", NOTICE.replace("供水", "供气").replace("水", "燃气"));
        RawDocument copy = Documents.page("copy", "转载：暴雨预警", "（本报讯）" + first.content().body());
        pipeline.publish(first);
        pipeline.until("the first is there", () -> articles.find(first.id()).isPresent());
        pipeline.publish(copy);
        pipeline.until("the copy is there", () -> articles.find(copy.id()).isPresent());
        Article found = articles.find(copy.id()).orElseThrow();
        assertThat(found.insight().reprint().group()).isEqualTo(first.id());
        assertThat(found.insight().reprint().similarity()).isBetween(0.6, 1.0);
    }

    @Test
    void poison_inTheAnalyzer_becomesADeadLetterAndTheJobLives() throws Exception {
        RawDocument poison = Documents.page("poison", "毒药", "正文");
        RawDocument next = Documents.page("next", "毒后的下一篇", "正文");
        pipeline.publish(poison, next);
        pipeline.until("the next is there", () -> articles.find(next.id()).isPresent());
        pipeline.until("the letter is listed", () -> letter("analyze") != null);
        DeadLetter letter = letter("analyze");
        assertThat(letter.key()).isEqualTo(poison.origin().url());
        assertThat(letter.reason()).contains("cannot read this");
        assertThat(MessageCodec.decodeRaw(letter.payload().getBytes(StandardCharsets.UTF_8)).id())
                .isEqualTo(poison.id());
        assertThat(articles.find(poison.id())).isEmpty();
    }

    private DeadLetter letter(String stage) {
        return letters.list(DeadLetter.Status.OPEN, 100).stream()
                .filter(letter -> letter.stage().equals(stage))
                .filter(letter -> !letter.key().endsWith("/never"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void garbage_inTheTopic_becomesADeadLetterOnce() throws Exception {
        String raw = Topics.of(pipeline.settings).raw();
        pipeline.publish(raw, "{\"version\": 99}");
        pipeline.publish(raw, "{\"version\": 99}");
        pipeline.publish(raw, new byte[] {(byte) 0xff, 0x00});
        pipeline.until(
                "both are listed",
                () ->
                        letters.list(DeadLetter.Status.OPEN, 100).stream()
                                        .filter(letter -> letter.stage().equals("decode"))
                                        .count()
                                == 2);
    }

    @Test
    void document_beyondTheEndOfTime_becomesADeadLetter() throws Exception {
        pipeline.publish(Documents.page("never", "时间之外", "正文", Instant.MIN));
        pipeline.until(
                "the letter is listed",
                () ->
                        letters.list(DeadLetter.Status.OPEN, 100).stream()
                                .anyMatch(letter -> letter.key().endsWith("/never")));
    }

    @Test
    void document_thatTheStoreRefuses_becomesADeadLetter() throws Exception {
        Instant stoneAge = Instant.ofEpochSecond(-400_000_000_000L);
        RawDocument refused = Documents.page("stone-age", "石器时代的来信", "正文", stoneAge);
        pipeline.publish(refused);
        pipeline.until("the letter is listed", () -> letter("index") != null);
        assertThat(letter("index").key()).isEqualTo(refused.origin().url());
        assertThat(letter("index").reason()).contains("refuses");
    }

    @Test
    void deadLetter_ofTheCrawler_isListed() throws Exception {
        DeadLetter letter =
                new DeadLetter(
                        "fetch-1",
                        "fetch",
                        "http://slow.linjiang.test/",
                        "no answer within 30 s",
                        "slow",
                        null,
                        null,
                        DeadLetter.Status.OPEN,
                        Instant.now(),
                        1);
        pipeline.publish(Topics.of(pipeline.settings).dead(), MessageCodec.encode(letter));
        pipeline.until("the letter is listed", () -> letters.find("fetch-1").isPresent());
    }
}
