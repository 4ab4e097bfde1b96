package io.guanlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.PageRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.ingest.site.BadManners;
import io.guanlan.ingest.site.LocalSite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One bad page never keeps the others from coming in, and each is remembered for what it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlerMannersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final String TEXT = "市交通运输局发布通告，滨海大道因排水管网改造实行夜间半幅封闭施工，过往车辆请按现场标志提前绕行，施工预计持续二十天。";

    private CrawlerInstance instance;
    private BadManners site;
    private Crawler crawler;

    @BeforeAll
    void openInstance() {
        instance = CrawlerInstance.open();
    }

    @AfterAll
    void closeInstance() {
        instance.close();
    }

    @BeforeEach
    void open() {
        site = new BadManners();
        crawler = instance.crawler(() -> NOW, "127.0.0.1:" + site.port());
    }

    @AfterEach
    void close() throws IOException {
        crawler.close();
        site.close();
        new SourceRepository(instance.store()).delete("manners");
    }

    private void crawl(String... paths) throws InterruptedException {
        StringBuilder list = new StringBuilder("<html><body><ul>");
        for (String path : paths) {
            list.append("<li><a href=\"")
                    .append(path)
                    .append("\">关于滨海大道夜间施工的通告之")
                    .append(path.substring(1))
                    .append("</a><span>2026-11-19</span></li>");
        }
        site.on("/list/", BadManners.answer("200 OK", list + "</ul></body></html>"));
        new SourceRepository(instance.store())
                .create(
                        new Source(
                                "manners",
                                "举止",
                                Source.Kind.LIST,
                                List.of(site.url("/list/")),
                                Channel.PORTAL,
                                null,
                                new Source.Schedule(60, 24, false),
                                NOW,
                                null));
        crawler.runOnce();
    }

    private static byte[] article(Charset charset) {
        return LocalSite.articleHtml("关于滨海大道夜间施工的通告", "2026-11-19 08:00", TEXT, TEXT)
                .replace("<meta charset=\"utf-8\">", "")
                .getBytes(charset);
    }

    private Page.Status status(String path) {
        String id = DocumentIds.ofUrl(site.url(path));
        return new PageRepository(instance.store()).find(List.of(id)).get(id).status();
    }

    @Test
    void badPages_doNotKeepAGoodOneOut() throws Exception {
        site.on("/good.html", BadManners.answer("200 OK", article(StandardCharsets.UTF_8)));
        crawl("/slow-drip", "/reset", "/endless", "/gzip-bomb", "/redirect-private", "/good.html");
        assertThat(instance.newDocuments()).hasSize(1);
        assertThat(status("/slow-drip")).isEqualTo(Page.Status.FETCH_ERROR);
        assertThat(status("/reset")).isEqualTo(Page.Status.FETCH_ERROR);
        assertThat(status("/endless")).isEqualTo(Page.Status.ERROR);
        assertThat(status("/gzip-bomb")).isEqualTo(Page.Status.ERROR);
        assertThat(instance.newLetters())
                .extracting(letter -> letter.reason().replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder("too_large", "too_large", "private_address");
    }

    @Test
    void wrongCharsetDeclaration_losesAgainstTheBytes() throws Exception {
        Charset gb = Charset.forName("GB18030");
        site.on(
                "/gb.html",
                BadManners.answer("200 OK", article(gb), "Content-Type: text/html; charset=utf-8"));
        site.on(
                "/utf8.html",
                BadManners.answer(
                        "200 OK",
                        article(StandardCharsets.UTF_8),
                        "Content-Type: text/html; charset=gb2312"));
        crawl("/gb.html", "/utf8.html");
        assertThat(instance.newDocuments())
                .hasSize(2)
                .allSatisfy(d -> assertThat(d.content().body()).contains("排水管网改造"));
    }

    @Test
    void malformedHtml_stillGivesItsArticle() throws Exception {
        String broken =
                "<html><head><title>关于滨海大道夜间施工的通告</title><body><div><table><td><h1>关于滨海大道夜间施工的通告"
                        + "</h1><p>"
                        + TEXT
                        + "<p><b>"
                        + TEXT
                        + "</i></div></td><p><!-- never closed";
        site.on("/broken.html", BadManners.answer("200 OK", broken));
        crawl("/broken.html");
        assertThat(instance.newDocuments())
                .singleElement()
                .satisfies(d -> assertThat(d.content().body()).contains("提前绕行"));
    }

    @Test
    void redirectedPage_isKnownUnderItsLastAddress() throws Exception {
        site.on("/old.html", BadManners.redirect("/new.html"));
        site.on("/new.html", BadManners.answer("200 OK", article(StandardCharsets.UTF_8)));
        crawl("/old.html", "/new.html");
        assertThat(instance.newDocuments())
                .extracting(RawDocument::id)
                .containsExactly(DocumentIds.ofUrl(site.url("/new.html")));
        assertThat(status("/old.html")).isEqualTo(Page.Status.REDIRECTION);
    }

    @Test
    void brokenRobotsFile_holdsTheWholeSiteOff() throws Exception {
        site.on("/robots.txt", BadManners.answer("500 Broken", ""));
        crawl("/good.html");
        assertThat(site.requests()).hasSize(1);
        instance.store().refresh();
        assertThat(
                        new SourceRepository(instance.store())
                                .health().stream()
                                        .filter(health -> health.sourceId().equals("manners")))
                .singleElement()
                .satisfies(h -> assertThat(h.runs().getFirst().error()).startsWith("held_off"));
    }
}
