package io.guanlan.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the answer is an article or a reason, within bounded time. */
class HostilePagesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static String outcome(byte[] bytes) {
        FetchedBytes page = new FetchedBytes("http://a.cn/x", bytes, "text/html");
        new ListExtractor(Pages.CLOCK).links(page);
        try {
            return Pages.extract(page).content().body();
        } catch (ExtractionException e) {
            return e.reason();
        }
    }

    private static String outcome(String html) {
        return assertTimeout(SOON, () -> outcome(html.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nesting_ofHundredThousandLevels_isSurvived() {
        String deep = "<div>".repeat(100_000) + Pages.TEXT + "</div>".repeat(100_000);
        assertThat(outcome("<html><body>" + deep + "</body></html>")).isNotBlank();
    }

    @Test
    void nesting_ofTablesAndLists_isSurvived() {
        assertThat(outcome("<table><tr><td>".repeat(5_000) + Pages.TEXT)).isNotBlank();
        assertThat(outcome("<ul><li><a href=x>".repeat(5_000) + Pages.TEXT)).isNotBlank();
    }

    @Test
    void page_ofTenMegabytes_isReadInTime() {
        String paragraphs = ("<p>" + Pages.TEXT + "</p>").repeat(45_000);
        assertThat(outcome("<html><body><div>" + paragraphs + "</div></body></html>"))
                .startsWith(Pages.TEXT);
    }

    @Test
    void page_ofManyLinks_isReadInTime() {
        assertThat(
                        outcome(
                                "<li><a href='/a/1.html'>某某某某某某某某的标题</a> 2026-01-01</li>"
                                        .repeat(30_000)))
                .isNotBlank();
    }

    @Test
    void page_ofOneLongLine_isReadInTime() {
        assertThat(outcome("<p>" + "来源：2020-".repeat(300_000))).isNotBlank();
        assertThat(outcome("<p>" + "（【《".repeat(500_000))).isNotBlank();
    }

    @Test
    void script_ofOneOpenString_isReadInTime() {
        assertThat(outcome("<script>var content='" + "\\u4e2d".repeat(300_000))).isNotBlank();
        assertThat(outcome("<script>" + "a:'b',".repeat(300_000) + "</script>" + Pages.TEXT))
                .isNotBlank();
        assertThat(outcome("<script>" + "\"content\":\"\\".repeat(100_000) + "</script>"))
                .isNotBlank();
    }

    @Test
    void jsonLd_ofDeepArrays_isIgnored() {
        String json = "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>";
        assertThat(outcome(json + Pages.article("", "", ""))).startsWith(Pages.TEXT);
    }

    @Test
    void attributes_withoutEnd_areSurvived() {
        assertThat(outcome("<div class='" + "a ".repeat(500_000))).isNotBlank();
        assertThat(outcome("<meta name=description content='" + "水".repeat(500_000) + "'>"))
                .isNotBlank();
    }

    @Test
    void randomBytes_neverBreakAnything() {
        Random random = new Random(20260601);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            assertThat(assertTimeout(SOON, () -> outcome(bytes))).isNotNull();
        }
    }

    @Test
    void pages_cutAnywhere_neverBreakAnything() throws Exception {
        Path folder = Path.of(getClass().getResource("/extraction/html").toURI());
        Random random = new Random(7);
        for (Path file : files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 10; i++) {
                byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                assertThat(assertTimeout(SOON, () -> outcome(cut))).isNotNull();
            }
        }
    }

    @Test
    void pages_withFlippedBytes_neverBreakAnything() throws Exception {
        Path folder = Path.of(getClass().getResource("/extraction/html").toURI());
        Random random = new Random(8);
        for (Path file : files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < bytes.length / 50; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(assertTimeout(SOON, () -> outcome(bytes))).isNotNull();
        }
    }

    private static List<Path> files(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
