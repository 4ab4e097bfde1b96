package io.guanlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.PageRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceProbe;
import io.guanlan.indices.source.SourceProbeRepository;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.Versioned;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.ingest.site.LocalSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole crawler on the real servers, driven step by step against a local site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlerTest {

    private static final String LONG =
            "为保障城区供水安全，经研究决定于近期对老旧供水管网实施分段改造，施工期间部分路段将临时停水，请沿线居民提前做好储水准备。";

    private Instant now;
    private LocalSite site;
    private CrawlerInstance instance;
    private Crawler crawler;

    @BeforeAll
    void openInstance() {
        instance = CrawlerInstance.open();
    }

    @AfterAll
    void closeInstance() {
        instance.close();
    }

    /** A site of its own port, so that no address is known from another test. */
    @BeforeEach
    void open() {
        now = Instant.parse("2026-11-20T00:00:00Z");
        site = new LocalSite();
        crawler = instance.crawler(() -> now, site.host());
    }

    @AfterEach
    void close() throws IOException {
        crawler.close();
        site.close();
        SourceRepository sources = new SourceRepository(instance.store());
        sources.all().forEach(source -> sources.delete(source.id()));
        instance.newDocuments();
        instance.newLetters();
    }

    private Source source(String id, Source.Kind kind, Channel channel, String path) {
        Source source =
                new Source(
                        id,
                        "试验" + id,
                        kind,
                        List.of(site.url(path)),
                        channel,
                        "试验市",
                        new Source.Schedule(60, 24, false),
                        now,
                        null);
        new SourceRepository(instance.store()).create(source);
        return source;
    }

    private void list(String path, String... articles) {
        StringBuilder html = new StringBuilder("<html><body><ul class=\"list\">");
        for (String article : articles) {
            String[] parts = article.split("\\|");
            html.append("<li><a href=\"")
                    .append(parts[0])
                    .append("\">")
                    .append(parts[1])
                    .append("</a><span>2026-11-1")
                    .append(html.length() % 9)
                    .append("</span></li>");
        }
        site.page(path, html.append("</ul></body></html>").toString());
    }

    private void twoArticles() {
        list(
                "/tzgg/",
                "/tzgg/1.html|关于老旧供水管网分段改造的通知",
                "/tzgg/2.html|关于公布年度重点民生项目的公告",
                "/tzgg/3.html|关于开展冬季消防安全检查的通告");
        site.article("/tzgg/1.html", "关于老旧供水管网分段改造的通知", "2026-11-11 09:30", LONG, LONG);
        site.article("/tzgg/2.html", "关于公布年度重点民生项目的公告", "2026-11-12 10:00", LONG + LONG);
        site.article("/tzgg/3.html", "关于开展冬季消防安全检查的通告", "2026-11-13 11:00", LONG, LONG);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private SourceHealth health(String id) {
        instance.store().refresh();
        return new SourceRepository(instance.store())
                .health().stream().filter(h -> h.sourceId().equals(id)).findFirst().orElseThrow();
    }

    private Page page(String path) {
        String id = DocumentIds.ofUrl(site.url(path));
        return new PageRepository(instance.store()).find(List.of(id)).get(id);
    }

    @Test
    void listSource_publishesItsArticlesOnce() throws Exception {
        twoArticles();
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        List<RawDocument> documents = instance.newDocuments();
        assertThat(documents).hasSize(3);
        RawDocument first =
                documents.stream()
                        .filter(d -> d.id().equals(DocumentIds.ofUrl(site.url("/tzgg/1.html"))))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.content().title()).isEqualTo("关于老旧供水管网分段改造的通知");
        assertThat(first.content().body()).contains("储水准备");
        assertThat(first.times().publishedAt()).isEqualTo(Instant.parse("2026-11-11T01:30:00Z"));
        assertThat(first.origin().host()).isEqualTo(site.host());
        assertThat(first.origin().sourceId()).isEqualTo("portal");
        assertThat(first.origin().channel()).isEqualTo(Channel.PORTAL);
        assertThat(first.extras()).containsEntry("region", "试验市");
        assertThat(captured(first)).contains("<h1>关于老旧供水管网分段改造的通知</h1>");
        later(Duration.ofHours(1));
        crawler.runOnce();
        assertThat(instance.newDocuments()).isEmpty();
    }

    private static String captured(RawDocument document) throws IOException {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(document.capture().gzip()))) {
            return new String(in.readAllBytes(), Charset.forName(document.capture().charset()));
        }
    }

    @Test
    void run_isReportedWithItsNumbers() throws Exception {
        twoArticles();
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        SourceHealth health = health("portal");
        assertThat(health.runs().getFirst().found()).isEqualTo(3);
        assertThat(health.runs().getFirst().fetched()).isEqualTo(3);
        assertThat(health.runs().getFirst().published()).isEqualTo(3);
        assertThat(health.runs().getFirst().error()).isNull();
        assertThat(health.newestAt()).isEqualTo(Instant.parse("2026-11-13T03:00:00Z"));
        assertThat(health.nextAt()).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void changedPage_givesOneNewRevisionUnderTheSameId() throws Exception {
        twoArticles();
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        String id = DocumentIds.ofUrl(site.url("/tzgg/1.html"));
        instance.newDocuments();
        site.article("/tzgg/1.html", "关于老旧供水管网分段改造的通知（更正）", "2026-11-11 09:30", LONG, LONG);
        later(Duration.ofHours(7));
        crawler.runOnce();
        List<RawDocument> revisions = instance.newDocuments();
        assertThat(revisions).extracting(RawDocument::id).containsExactly(id);
        assertThat(revisions.getFirst().content().title()).endsWith("（更正）");
        assertThat(revisions.getFirst().times().fetchedAt()).isEqualTo(now);
        later(Duration.ofHours(7));
        crawler.runOnce();
        assertThat(instance.newDocuments()).isEmpty();
        assertThat(site.asked()).contains("304 /tzgg/2.html");
    }

    @Test
    void deathBetweenPublishAndRemembering_publishesTheSameIdAgain() throws Exception {
        twoArticles();
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        Page after = page("/tzgg/1.html");
        List<String> before = instance.newDocuments().stream().map(RawDocument::id).toList();
        forgetFetch(after);
        crawler.close();
        later(Duration.ofMinutes(5));
        crawler = instance.crawler(() -> now, site.host());
        crawler.runOnce();
        assertThat(instance.newDocuments())
                .extracting(RawDocument::id)
                .containsExactly(after.id())
                .isSubsetOf(before);
    }

    /**
     * The state as it stood when the process died: discovered, nothing known of the publication.
     */
    private void forgetFetch(Page page) {
        new PageRepository(instance.store())
                .save(
                        List.of(
                                new Page(
                                        page.id(),
                                        page.url(),
                                        page.sourceId(),
                                        Page.Status.DISCOVERED,
                                        Page.Validators.NONE,
                                        null,
                                        page.firstSeenAt(),
                                        null,
                                        page.firstSeenAt(),
                                        0,
                                        null)));
    }

    @Test
    void feedSource_usesEntryTextAndHidesHandles() throws Exception {
        String feed =
                """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>街坊</title>
                <item><title>东湾今早又停水了</title><link>%s</link>
                <dc:creator>街坊小王</dc:creator>
                <pubDate>Thu, 19 Nov 2026 08:15:00 +0800</pubDate>
                <content:encoded><![CDATA[<p>%s</p><p>%s</p>]]></content:encoded></item>
                </channel></rss>
                """
                        .formatted(site.url("/post/1"), LONG, LONG);
        site.put("/feed", 200, feed.getBytes(StandardCharsets.UTF_8), "application/rss+xml");
        site.status("/post/1", 403);
        site.page("/post/2", "<html><body>登录后查看</body></html>");
        source("jiefang", Source.Kind.FEED, Channel.NEWMEDIA, "/feed");
        site.status("/post/1", 404);
        crawler.runOnce();
        List<RawDocument> documents = instance.newDocuments();
        assertThat(documents).hasSize(1);
        RawDocument post = documents.getFirst();
        assertThat(post.content().body()).contains("储水准备");
        assertThat(post.times().publishedAt()).isEqualTo(Instant.parse("2026-11-19T00:15:00Z"));
        assertThat(post.content().author()).isNotNull().doesNotContain("小王").hasSize(16);
        later(Duration.ofHours(7));
        crawler.runOnce();
        assertThat(instance.newDocuments()).isEmpty();
    }

    @Test
    void sitemapSource_readsItsChildren() throws Exception {
        twoArticles();
        String index = "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>";
        String urls =
                "<urlset><url><loc>%s</loc><lastmod>2026-11-12</lastmod></url>"
                        + "<url><loc>%s</loc></url></urlset>";
        xml("/sitemap.xml", index.formatted(site.url("/sitemap-1.xml")));
        xml("/sitemap-1.xml", urls.formatted(site.url("/tzgg/1.html"), site.url("/tzgg/2.html")));
        source("map", Source.Kind.SITEMAP, Channel.MAINSTREAM, "/sitemap.xml");
        crawler.runOnce();
        assertThat(instance.newDocuments()).hasSize(2);
    }

    private void xml(String path, String body) {
        site.put(path, 200, body.getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    @Test
    void deadLink_becomesADeadLetter_andARetryBringsTheArticle() throws Exception {
        twoArticles();
        site.status("/tzgg/3.html", 404);
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        DeadLetter letter = instance.newLetters().getFirst();
        assertThat(letter.stage()).isEqualTo("fetch");
        assertThat(letter.key()).isEqualTo(site.url("/tzgg/3.html"));
        assertThat(letter.reason()).startsWith("gone: ");
        assertThat(instance.newDocuments()).hasSize(2);
        site.article("/tzgg/3.html", "关于开展冬季消防安全检查的通告", "2026-11-13 11:00", LONG, LONG);
        DeadLetterRepository letters = new DeadLetterRepository(instance.store());
        instance.list(letter.withStatus(DeadLetter.Status.RETRY_REQUESTED));
        crawler.runOnce();
        assertThat(instance.newDocuments()).hasSize(1);
        assertThat(letters.find(letter.id()).orElseThrow().status())
                .isEqualTo(DeadLetter.Status.RETRIED);
    }

    @Test
    void retryOfAMessage_sendsItAgainAsItWas() throws Exception {
        DeadLetter letter =
                new DeadLetter(
                        "letter-1",
                        "analyze",
                        "doc-1",
                        "broke",
                        null,
                        null,
                        "{\"version\":99}",
                        DeadLetter.Status.RETRY_REQUESTED,
                        now,
                        1);
        instance.list(letter);
        crawler.runOnce();
        assertThat(instance.newPayloads()).containsExactly("{\"version\":99}");
        assertThat(
                        new DeadLetterRepository(instance.store())
                                .find("letter-1")
                                .orElseThrow()
                                .status())
                .isEqualTo(DeadLetter.Status.RETRIED);
    }

    @Test
    void failingPage_isGivenUpAfterThreeTries() throws Exception {
        twoArticles();
        site.status("/tzgg/3.html", 500);
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        assertThat(page("/tzgg/3.html").status()).isEqualTo(Page.Status.FETCH_ERROR);
        later(Duration.ofMinutes(2));
        crawler.runOnce();
        assertThat(instance.newLetters()).isEmpty();
        later(Duration.ofMinutes(5));
        crawler.runOnce();
        assertThat(instance.newLetters()).hasSize(1);
        assertThat(page("/tzgg/3.html").status()).isEqualTo(Page.Status.ERROR);
    }

    @Test
    void givenUpPage_thatWorksLater_closesItsLetter() throws Exception {
        twoArticles();
        site.status("/tzgg/3.html", 404);
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        DeadLetter letter = instance.newLetters().getFirst();
        instance.list(letter);
        site.article("/tzgg/3.html", "关于开展冬季消防安全检查的通告", "2026-11-13 11:00", LONG, LONG);
        later(Duration.ofDays(1));
        crawler.runOnce();
        assertThat(instance.newDocuments())
                .extracting(RawDocument::id)
                .contains(DocumentIds.ofUrl(site.url("/tzgg/3.html")));
        assertThat(
                        new DeadLetterRepository(instance.store())
                                .find(letter.id())
                                .orElseThrow()
                                .status())
                .isEqualTo(DeadLetter.Status.RETRIED);
    }

    @Test
    void pageWithoutArticle_becomesADeadLetterOfExtraction() throws Exception {
        twoArticles();
        site.page("/tzgg/3.html", "<html><body></body></html>");
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        assertThat(instance.newLetters()).extracting(DeadLetter::stage).containsExactly("extract");
    }

    @Test
    void pausedSource_isLeftAlone_andACrawlNowIsCarriedOutOnce() throws Exception {
        twoArticles();
        Source source = source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        SourceRepository sources = new SourceRepository(instance.store());
        change(sources, new Source.Schedule(3600, 24, true), null);
        crawler.runOnce();
        assertThat(site.asked()).isEmpty();
        change(sources, source.schedule(), null);
        crawler.runOnce();
        later(Duration.ofSeconds(5));
        change(sources, source.schedule(), now);
        crawler.runOnce();
        crawler.runOnce();
        assertThat(site.asked()).filteredOn(line -> line.endsWith(" /tzgg/")).hasSize(2);
    }

    private static void change(
            SourceRepository sources, Source.Schedule schedule, Instant requested) {
        Versioned<Source> read = sources.find("portal").orElseThrow();
        Source old = read.value();
        sources.update(
                new Versioned<>(
                        new Source(
                                old.id(),
                                old.name(),
                                old.kind(),
                                old.urls(),
                                old.channel(),
                                old.region(),
                                schedule,
                                old.createdAt(),
                                requested),
                        read.seqNo(),
                        read.primaryTerm()));
    }

    @Test
    void brokenList_isToldInTheHealthOfTheSource() throws Exception {
        site.status("/tzgg/", 500);
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        SourceHealth health = health("portal");
        assertThat(health.failuresInARow()).isEqualTo(1);
        assertThat(health.succeededAt()).isNull();
        assertThat(health.runs().getFirst().error()).startsWith("server_error: ");
    }

    @Test
    void blankColumn_isNoted_andIsNoFailureWhileOthersHaveArticles() throws Exception {
        twoArticles();
        site.page("/blank/", "<html><body>暂无内容</body></html>");
        Source source = source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        SourceRepository sources = new SourceRepository(instance.store());
        Versioned<Source> read = sources.find("portal").orElseThrow();
        List<String> both = List.of(site.url("/tzgg/"), site.url("/blank/"));
        sources.update(new Versioned<>(withUrls(source, both), read.seqNo(), read.primaryTerm()));
        crawler.runOnce();
        SourceHealth health = health("portal");
        assertThat(health.failuresInARow()).isZero();
        assertThat(health.runs().getFirst().error()).startsWith("empty: ").endsWith("/blank/");
    }

    private static Source withUrls(Source old, List<String> urls) {
        return new Source(
                old.id(),
                old.name(),
                old.kind(),
                urls,
                old.channel(),
                old.region(),
                old.schedule(),
                old.createdAt(),
                old.crawlRequestedAt());
    }

    @Test
    void disallowedList_isNotFetched() throws Exception {
        twoArticles();
        site.put(
                "/robots.txt",
                200,
                "User-agent: *\nDisallow: /tzgg".getBytes(StandardCharsets.UTF_8),
                "text/plain");
        source("portal", Source.Kind.LIST, Channel.PORTAL, "/tzgg/");
        crawler.runOnce();
        assertThat(site.asked()).containsExactly("200 /robots.txt");
        assertThat(health("portal").runs().getFirst().error()).startsWith("robots: ");
    }

    @Test
    void probe_showsWhatWouldBeExtracted_andKeepsNothing() throws Exception {
        twoArticles();
        SourceProbeRepository probes = new SourceProbeRepository(instance.store());
        probes.save(SourceProbe.request("p1", site.url("/tzgg/"), null, now));
        probes.save(SourceProbe.request("p2", site.url("/nothing"), null, now));
        crawler.runOnce();
        crawler.finishProbes();
        SourceProbe done = probes.find("p1").orElseThrow();
        assertThat(done.status()).isEqualTo(SourceProbe.Status.DONE);
        assertThat(done.answer().kind()).isEqualTo(Source.Kind.LIST);
        assertThat(done.answer().found()).isEqualTo(3);
        assertThat(done.answer().samples()).hasSize(3);
        SourceProbe.Sample sample = done.answer().samples().getFirst();
        assertThat(sample.title()).isEqualTo("关于老旧供水管网分段改造的通知");
        assertThat(sample.bodyStart()).contains("供水安全");
        assertThat(sample.charset()).isEqualTo("UTF-8");
        SourceProbe failed = probes.find("p2").orElseThrow();
        assertThat(failed.problem().key()).isEqualTo("gone");
        assertThat(failed.problem().zh()).contains("不存在");
        assertThat(instance.newDocuments()).isEmpty();
    }
}
