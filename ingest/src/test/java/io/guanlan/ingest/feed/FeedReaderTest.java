package io.guanlan.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private static List<FeedEntry> read(byte[] bytes, String type) throws ExtractionException {
        return new FeedReader(CLOCK).read(new FetchedBytes("http://a.cn/feed", bytes, type));
    }

    private static List<FeedEntry> read(String feed) throws ExtractionException {
        return read(feed.getBytes(StandardCharsets.UTF_8), "text/html");
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>云州发布</title><link>http://a.cn/</link><description>d</description>"
                + items
                + "</channel></rss>";
    }

    private static String item(String more) {
        return "<item><title>停水通知</title><link>http://a.cn/1.html?utm_source=rss</link>"
                + more
                + "</item>";
    }

    @Test
    void rss_givesEntries() throws Exception {
        FeedEntry entry =
                read(rss(
                                item(
                                        "<description>短</description><content:encoded><![CDATA[<p>全文在此</p>]]></content:encoded><pubDate>Thu, 02 Jan 2020 03:00:00 GMT</pubDate><dc:creator>王五</dc:creator>")))
                        .getFirst();
        assertThat(entry)
                .isEqualTo(
                        new FeedEntry(
                                "http://a.cn/1.html",
                                "停水通知",
                                "<p>全文在此</p>",
                                Instant.parse("2020-01-02T03:00:00Z"),
                                "王五"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02 11:00:00, 2020-01-02T03:00:00Z",
        "2020年1月2日 11:00, 2020-01-02T03:00:00Z",
        "'Thu, 2 Jan 2020 11:00:00 +0800', 2020-01-02T03:00:00Z",
        "2020-01-02T11:00:00+08:00, 2020-01-02T03:00:00Z",
        "1577934000, 2020-01-02T03:00:00Z",
        "昨天, ",
        "0000-00-00, ",
        "2035-01-01, "
    })
    void rss_withAnyDate_isRead(String date, Instant instant) throws Exception {
        FeedEntry entry = read(rss(item("<pubDate>" + date + "</pubDate>"))).getFirst();
        assertThat(entry.publishedAt()).isEqualTo(instant);
    }

    @Test
    void rss_inGb18030_isDecoded() throws Exception {
        String feed = rss(item("")).replace("UTF-8", "gb2312");
        assertThat(read(feed.getBytes(Charset.forName("GB18030")), "text/xml").getFirst().title())
                .isEqualTo("停水通知");
    }

    @Test
    void rss_withMarkAndBlankLines_isRead() throws Exception {
        assertThat(read("\uFEFF\n\n " + rss(item("")))).hasSize(1);
    }

    @Test
    void rss_withBareAmpersandAndHtmlEntity_isRepaired() throws Exception {
        String feed =
                rss(
                        "<item><title>A&B&nbsp;C</title><link>http://a.cn/1.html?a=1&b=2</link></item>");
        FeedEntry entry = read(feed).getFirst();
        assertThat(entry.title()).isEqualTo("A&B C");
        assertThat(entry.url()).isEqualTo("http://a.cn/1.html?a=1&b=2");
    }

    @Test
    void rss_withControlCharacters_isRepaired() throws Exception {
        assertThat(read(rss(item("<description>a\u0001b\u000Bc</description>"))).getFirst().html())
                .isEqualTo("abc");
    }

    @Test
    void rss_withoutLink_takesTheGuidOrLeavesOut() throws Exception {
        String guid = "<item><title>a</title><guid>http://a.cn/g.html</guid></item>";
        String none = "<item><title>b</title><guid isPermaLink=\"false\">17</guid></item>";
        assertThat(read(rss(guid + none)))
                .extracting(FeedEntry::url)
                .contains("http://a.cn/g.html");
    }

    @Test
    void rss_withRelativeLink_isResolved() throws Exception {
        assertThat(read(rss("<item><title>a</title><link>/x/1.html</link></item>")))
                .extracting(FeedEntry::url)
                .containsExactly("http://a.cn/x/1.html");
    }

    @Test
    void rss_title_losesMarkup() throws Exception {
        assertThat(
                        read(rss(
                                        "<item><title>&lt;b&gt;急&lt;/b&gt;：停水 &amp;amp; 停电</title><link>http://a.cn/1</link></item>"))
                                .getFirst()
                                .title())
                .isEqualTo("急：停水 & 停电");
    }

    @Test
    void atom_givesEntries() throws Exception {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>x</id><updated>2020-01-02T03:00:00Z</updated><link href='http://a.cn/'/><entry><title>公告</title><id>tag:1</id><link rel='alternate' href='http://a.cn/e1'/><published>2020-01-01T00:00:00+08:00</published><updated>2020-01-02T03:00:00Z</updated><author><name>办公室</name></author><content type='html'>&lt;p&gt;正文&lt;/p&gt;</content></entry></feed>";
        assertThat(read(feed).getFirst())
                .isEqualTo(
                        new FeedEntry(
                                "http://a.cn/e1",
                                "公告",
                                "<p>正文</p>",
                                Instant.parse("2019-12-31T16:00:00Z"),
                                "办公室"));
    }

    @Test
    void jsonFeed_givesEntries() throws Exception {
        String feed =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"authors\":[{\"name\":\"云州\"}],\"items\":[{\"id\":\"1\",\"url\":\"/j/1\",\"title\":\"标题\",\"content_text\":\"a < b\\nc\",\"date_published\":\"2020-01-02T03:00:00Z\"},{\"id\":\"2\"}]}";
        assertThat(read(feed))
                .containsExactly(
                        new FeedEntry(
                                "http://a.cn/j/1",
                                "标题",
                                "a &lt; b<br>c",
                                Instant.parse("2020-01-02T03:00:00Z"),
                                "云州"));
    }

    @Test
    void externalEntities_areNeverRead() throws Exception {
        String feed =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y 'boom'>]>"
                        + rss("<item><title>a&x;b&y;</title><link>http://a.cn/1</link></item>")
                                .replaceFirst("<\\?xml[^>]*>", "");
        assertThat(read(feed).getFirst().title()).doesNotContain("boom").startsWith("a");
    }

    @Test
    void laughingEntities_neverExpand() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++) {
            doctype.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
        }
        assertThat(outcome(doctype + "]>" + rss(item("<author>&a39;</author>")))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "<!DOCTYPE html><html></html>",
                "<html><body>404</body></html>",
                "<x><y/></x>",
                "<rss",
                "{",
                "{}",
                "{\"items\":5}",
                "[]"
            })
    void bytes_thatAreNoFeed_areRefused(String bytes) {
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(() -> read(bytes))
                .satisfies(e -> assertThat(e.reason()).startsWith("no feed"));
    }

    @Test
    void nesting_withoutEnd_isRefused() {
        assertThat(outcome("<rss>" + "<a>".repeat(100_000))).startsWith("no feed");
        assertThat(outcome("{\"items\":" + "[".repeat(100_000))).startsWith("no feed");
    }

    @Test
    void feeds_withFlippedBytes_neverBreakAnything() {
        byte[] feed =
                rss(item("<pubDate>2020-01-02</pubDate>").repeat(5))
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = feed.clone();
            for (int k = 0; k < 5; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(outcome(new String(damaged, StandardCharsets.ISO_8859_1))).isNotNull();
        }
    }

    private static String outcome(String feed) {
        try {
            return "entries " + read(feed).size();
        } catch (ExtractionException e) {
            return e.reason();
        }
    }
}
