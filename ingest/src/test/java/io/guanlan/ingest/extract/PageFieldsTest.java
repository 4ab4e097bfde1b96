package io.guanlan.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFieldsTest {

    private static Extracted of(String head, String before, String after) throws Exception {
        return Pages.extract(Pages.of(Pages.article(head, before, after)));
    }

    private static String day(Extracted page) {
        return page.publishedAt() == null
                ? "none"
                : page.publishedAt().atZone(WrittenTime.ZONE).toLocalDate().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "老城供水管网开始改造_云州市人民政府; 老城供水管网开始改造",
                "老城供水管网开始改造-云州新闻网; 老城供水管网开始改造",
                "老城供水管网开始改造 - 要闻 - 云州日报; 老城供水管网开始改造",
                "老城供水管网开始改造|云州发布; 老城供水管网开始改造",
                "云州网--老城供水管网开始改造; 老城供水管网开始改造",
                "2020-2025年供水规划公布; 2020-2025年供水规划公布",
                "供水A-B线贯通_新闻频道_云州网; 供水A-B线贯通"
            })
    void title_withNamesOfSiteAndColumn_losesThem(String whole, String title) throws Exception {
        assertThat(of("<title>" + whole + "</title>", "", "").content().title()).isEqualTo(title);
    }

    @Test
    void title_ofPageTag_winsOverAllOthers() throws Exception {
        Extracted page =
                of(
                        "<title>别的_网站</title><meta name=ArticleTitle content='老城供水&lt;br&gt;管网改造'>",
                        "<h1>别的</h1>",
                        "");
        assertThat(page.content().title()).isEqualTo("老城供水 管网改造");
        assertThat(page.method()).contains("title=page_tags");
    }

    @Test
    void title_ofHeading_winsOverShortenedDocumentTitle() throws Exception {
        Extracted page = of("<title>供水改造-云州</title>", "<h1>云州</h1><h2>供水改造</h2>", "<h3>相关新闻</h3>");
        assertThat(page.content().title()).isEqualTo("供水改造");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>发布时间：2026-05-04 10:11</div>",
                "<div><span>2026年5月4日</span><span>来源：云州日报</span></div>",
                "<table><tr><td>发布日期</td><td>2026-05-04</td></tr></table>",
                "<p>时间：2026/05/04 作者：王五 点击：3</p>",
                "<span>[2026-05-04]</span>",
                "<p>二〇二六年五月四日</p>",
                "<time datetime='2026-05-04T08:00:00+08:00'>三周前</time>",
                "<script>var publish_time = \"2026-05-04\";</script>",
                "<script>window.x={\"pubTime\":1777860000}</script>"
            })
    void date_asPagesShowIt_isFound(String shown) throws Exception {
        assertThat(day(of("<title>老城供水管网改造</title>", "<h1>老城供水管网改造</h1>" + shown, "")))
                .isEqualTo("2026-05-04");
    }

    @Test
    void date_ofPublishing_winsOverDateOfSigning() throws Exception {
        String lines = "<p>成文日期：2026-04-20</p><p>发布日期：2026-05-04</p>";
        assertThat(day(of("<title>x</title>", lines, ""))).isEqualTo("2026-05-04");
    }

    @Test
    void date_ofPageTagWithoutClock_takesTheClockFromTheLine() throws Exception {
        Extracted page =
                of("<meta name=PubDate content=2026-05-04>", "<p>发布时间：2026-05-04 10:11</p>", "");
        assertThat(page.publishedAt()).hasToString("2026-05-04T02:11:00Z");
    }

    @Test
    void date_inTheFuture_isNotBelieved() throws Exception {
        Extracted page = of("<meta name=PubDate content=2036-05-04>", "<p>发布时间：2026-05-04</p>", "");
        assertThat(day(page)).isEqualTo("2026-05-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.cn/xw/202605/t20260504_123.html",
                "http://a.cn/2026-05/04/content_1.htm",
                "http://a.cn/2026/0504/c1-2.html",
                "http://a.cn/art/2026/5/4/art_1_2.html",
                "http://a.cn/n/20260504/1.html",
                "http://a.cn/26/0504/10/AB.html"
            })
    void date_ofAddress_isTheLastResort(String url) throws Exception {
        Extracted page = Pages.extract(Pages.at(url, Pages.article("", "", "")));
        assertThat(day(page)).isEqualTo("2026-05-04");
        assertThat(page.method()).contains("date=url");
    }

    @Test
    void date_ofRelatedArticles_isNotTaken() throws Exception {
        String related =
                "<ul><li><a href=/2>另一篇文章的标题在这里</a><span>2025-01-01</span></li>"
                        + "<li><a href=/3>再一篇文章的标题在这里</a><span>2025-01-02</span></li></ul>";
        Extracted page = of("<title>老城供水</title>", "<h1>老城供水</h1>", related.repeat(6));
        assertThat(day(page)).isNotEqualTo("2026-05-04");
        assertThat(page.content().body()).doesNotContain("另一篇");
    }

    @Test
    void credit_asShown_isTaken() throws Exception {
        assertThat(of("", "<p>来源：云州日报 作者：王五 编辑：李四</p>", "").content().credit()).isEqualTo("云州日报");
        assertThat(of("", "<p>来源：云州日报 作者：王五 编辑：李四</p>", "").content().author()).isEqualTo("王五");
        assertThat(of("", "<p>来源：<a href=/x>新华社</a></p>", "").content().credit()).isEqualTo("新华社");
    }

    @Test
    void author_thatIsAPlaceholder_isNone() throws Exception {
        assertThat(of("<meta name=author content='name, a@b.cn'>", "", "").content().author())
                .isNull();
        assertThat(of("<meta name=author content=admin>", "", "").content().author()).isNull();
    }

    @Test
    void editorLine_andTools_areNotBody() throws Exception {
        String body =
                of("", "", "<p>（责任编辑：李四）</p><p>【打印】【关闭】</p><p>扫一扫在手机打开当前页</p>").content().body();
        assertThat(body).isEqualTo(Pages.TEXT + "\n" + Pages.TEXT);
    }

    @Test
    void attachments_andPictures_areAbsolute() throws Exception {
        Extracted page =
                of(
                        "",
                        "",
                        "<p><img src=blank.gif data-src=/p/1.jpg><img src='../2.png'><img width=1 src=dot.gif></p>"
                                + "<p>附件：<a href='./P1.docx'>1.申请表</a></p><p><a href='/down/2.pdf'>下载</a></p>"
                                + "<ul><li><a href='down.zip?x=1'>资料包</a></li></ul>");
        assertThat(page.content().attachments())
                .extracting(a -> a.name() + " " + a.url())
                .contains(
                        "1.申请表 http://www.yunzhou.example/xw/P1.docx",
                        "下载 http://www.yunzhou.example/down/2.pdf",
                        "资料包 http://www.yunzhou.example/xw/down.zip?x=1");
    }

    @Test
    void canonical_ofTheSameSite_isTaken() throws Exception {
        assertThat(of("<link rel=canonical href='/xw/1.html?spm=3'>", "", "").canonicalUrl())
                .isEqualTo("http://www.yunzhou.example/xw/1.html");
        assertThat(of("<link rel=canonical href='http://else.example/9'>", "", "").canonicalUrl())
                .isNull();
        assertThat(
                        of("<meta property=og:url content='http://www.yunzhou.example/'>", "", "")
                                .canonicalUrl())
                .isNull();
    }

    @Test
    void page_inGb18030_tellsItsCharset() throws Exception {
        String html = Pages.article("<meta charset=gb2312><title>老城供水</title>", "", "");
        Extracted page = Pages.extract(Pages.in(Charset.forName("GB18030"), html));
        assertThat(page.charset()).isEqualTo("GB18030");
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.content().body()).startsWith(Pages.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "<html><body><div>正在加载</div></body></html>",
                "<html><body><ul><li><a href=1>第一条新闻的标题</a></li><li><a href=2>第二条新闻的标题</a></li><li><a href=3>第三条新闻的标题</a></li></ul></body></html>",
                "<html><body><footer>版权所有 云州市人民政府 云ICP备1号</footer></body></html>"
            })
    void page_withoutArticle_isRefused(String html) {
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(() -> Pages.extract(Pages.of(html)))
                .satisfies(e -> assertThat(e.reason()).isNotBlank());
    }

    @Test
    void bytes_ofAPdf_areNoPage() {
        FetchedBytes pdf =
                new FetchedBytes(
                        "http://a.cn/x",
                        "%PDF-1.7 ...".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        "application/pdf");
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(() -> Pages.extract(pdf))
                .withMessageContaining("application/pdf");
    }

    @Test
    void attachmentsAlone_areAnArticle() throws Exception {
        Extracted page =
                Pages.extract(
                        Pages.of(
                                "<title>年度预算公开</title><div id=zoom><h1>年度预算公开</h1><p><a href=a.pdf>年度预算公开.pdf</a></p></div>"));
        assertThat(page.content().title()).isEqualTo("年度预算公开");
        assertThat(page.content().attachments()).hasSize(1);
    }
}
