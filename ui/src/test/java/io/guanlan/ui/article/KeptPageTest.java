package io.guanlan.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.snapshot.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Kept pages are decoded and harmless. */
class KeptPageTest {

    private static final String EVIL =
            """
            <html><head><title>t</title><style>p{background:url(http://spy/)}</style><script>alert(1)</script>
            <meta http-equiv="refresh" content="0;url=http://spy/"></head>
            <body onload="alert(2)"><h1 style="background:url(//spy)">停水通知</h1><p onclick="alert(3)">正文</p>
            <img src="http://spy/x.png"><iframe src="http://spy/"></iframe><form action="http://spy/"><input></form>
            <a href="javascript:alert(4)">坏</a><a href="http://ok.example/">好</a><svg><script>alert(5)</script></svg>
            <object data="http://spy/"></object><base href="http://spy/"></body></html>
            """;

    @Test
    void page_inItsOwnCharset_isReadable() throws IOException {
        KeptPage page = KeptPage.of(snapshot(EVIL, "GB18030"));
        assertThat(page.charset()).isEqualTo("GB18030");
        assertThat(page.html()).contains("停水通知", "正文");
        assertThat(page.source()).isEqualTo(EVIL);
    }

    @Test
    void page_withEveryTrick_bringsNothingToLife() throws IOException {
        String html = KeptPage.harmless(EVIL);
        assertThat(html)
                .doesNotContainIgnoringCase(
                        "<script",
                        "onload",
                        "onclick",
                        "javascript:",
                        "spy",
                        "<img",
                        "<iframe",
                        "<form",
                        "<object",
                        "style=",
                        "<base",
                        "<meta")
                .contains("http://ok.example/")
                .contains("noopener")
                .contains("nofollow");
    }

    @Test
    void maskedPage_showsNoNumber_inTheFrameOrInTheSource() throws IOException {
        String kept = "<p>电话 13800138000</p>";
        KeptPage page = KeptPage.of(snapshot(kept, "UTF-8")).masked();
        assertThat(page.html()).contains("138****8000");
        assertThat(page.source()).isEqualTo("<p>电话 138****8000</p>");
        assertThat(page.altered()).isTrue();
        assertThat(KeptPage.of(snapshot(EVIL, "UTF-8")).masked().altered()).isFalse();
    }

    @Test
    void unknownCharset_isReadAsUtf8() throws IOException {
        Snapshot kept = snapshot("<p>供水</p>", "UTF-8");
        Snapshot odd =
                new Snapshot(
                        "i",
                        "a",
                        kept.url(),
                        kept.mediaType(),
                        "x-nobody-knows",
                        kept.gzip(),
                        kept.fetchedAt());
        assertThat(KeptPage.of(odd).html()).contains("供水");
    }

    @Test
    void veryLongPage_isCutAndSaysSo() throws IOException {
        KeptPage page =
                KeptPage.of(snapshot("<p>" + "水".repeat(KeptPage.SHOWN + 10) + "</p>", "UTF-8"));
        assertThat(page.cut()).isTrue();
        assertThat(page.source().length()).isGreaterThan(KeptPage.SHOWN);
    }

    private static Snapshot snapshot(String html, String charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(
                    html.getBytes(
                            charset.equals("UTF-8")
                                    ? StandardCharsets.UTF_8
                                    : Charset.forName(charset)));
        }
        return new Snapshot(
                "i",
                "a",
                "http://x.example/",
                "text/html",
                charset,
                out.toByteArray(),
                Instant.EPOCH);
    }
}
