package io.guanlan.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListExtractorTest {

    private static final String[] TITLES = {
        "市政府召开常务会议研究供水工程", "我市发布老城区管网改造方案", "云州港集装箱吞吐量再创新高",
        "全市中小学今起开展安全教育周", "清溪湿地公园二期建成开放", "市医保局解读门诊报销新政"
    };
    private static final String MENU =
            "<div class=nav><a href=/a>首页</a><a href=/b>政务公开信息目录</a><a href=/c>办事服务大厅入口</a></div>";
    private static final String FOOTER =
            "<div class=footer><a href=/about>关于我们网站的说明</a><a href=/map>网站地图与帮助信息</a><a href=http://gov.example/>上级政府门户网站链接</a></div>";

    private static List<FoundLink> links(String html) {
        return new ListExtractor(Pages.CLOCK)
                .links(Pages.at("http://www.yunzhou.example/xw/index.html", html));
    }

    private interface Item {
        String of(int number, String title);
    }

    private static String list(Item item) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < TITLES.length; i++) {
            html.append(item.of(i + 1, TITLES[i]));
        }
        return html.toString();
    }

    private static void hasAll(List<FoundLink> links) {
        assertThat(links).extracting(FoundLink::title).containsExactly(TITLES);
        assertThat(links.getFirst().url()).isEqualTo("http://www.yunzhou.example/xw/t1.html");
    }

    private static void isDated(List<FoundLink> links) {
        assertThat(links)
                .extracting(link -> String.valueOf(link.publishedAt()))
                .allMatch(at -> at.startsWith("2026-05-0") && at.endsWith("T16:00:00Z"));
    }

    @Test
    void list_withDatesBeside_isFoundWithoutMenus() {
        List<FoundLink> links =
                links(
                        MENU
                                + "<ul class=list>"
                                + list(
                                        (i, t) ->
                                                "<li><a href=t"
                                                        + i
                                                        + ".html>"
                                                        + t
                                                        + "</a><span>2026-05-0"
                                                        + (i + 1)
                                                        + "</span></li>")
                                + "</ul><div class=page><a href=index_2.html>下一页</a><a href=index_9.html>尾页</a></div>"
                                + FOOTER);
        hasAll(links);
        isDated(links);
    }

    @Test
    void list_inATable_isFound() {
        List<FoundLink> links =
                links(
                        "<table><tr><td><a href=/>首页</a></td><td><a href=/x>信息公开</a></td></tr></table><table>"
                                + list(
                                        (i, t) ->
                                                "<tr><td>·</td><td><a href='./t"
                                                        + i
                                                        + ".html' target=_blank>"
                                                        + t
                                                        + "</a></td><td>[2026/5/"
                                                        + (i + 1)
                                                        + "]</td></tr>")
                                + "</table>");
        hasAll(links);
        isDated(links);
    }

    @Test
    void titles_cutByThePage_areTakenFromTheAttribute() {
        List<FoundLink> links =
                links(
                        "<ul>"
                                + list(
                                        (i, t) ->
                                                "<li><a href=t"
                                                        + i
                                                        + ".html title='"
                                                        + t
                                                        + "'>"
                                                        + t.substring(0, 8)
                                                        + "...</a> 2026-05-01</li>")
                                + "</ul>");
        hasAll(links);
    }

    @Test
    void dates_withoutYear_areTheLatestPast() {
        List<FoundLink> links =
                links(
                        "<ul>"
                                + list(
                                        (i, t) ->
                                                "<li><a href=t"
                                                        + i
                                                        + ".html>"
                                                        + t
                                                        + "</a><em>05-0"
                                                        + (i + 1)
                                                        + "</em></li>")
                                + "</ul>");
        hasAll(links);
        isDated(links);
        List<FoundLink> december =
                links(
                        "<ul>"
                                + list(
                                        (i, t) ->
                                                "<li><a href=t"
                                                        + i
                                                        + ".html>"
                                                        + t
                                                        + "</a><em>12-0"
                                                        + (i + 1)
                                                        + "</em></li>")
                                + "</ul>");
        assertThat(december.getFirst().publishedAt()).hasToString("2025-12-01T16:00:00Z");
    }

    @Test
    void dates_inTwoPieces_arePutTogether() {
        List<FoundLink> links =
                links(
                        "<div class=l>"
                                + list(
                                        (i, t) ->
                                                "<div class=item><div class=d><b>0"
                                                        + (i + 1)
                                                        + "</b><i>2026-05</i></div><div><a href=t"
                                                        + i
                                                        + ".html>"
                                                        + t
                                                        + "</a><p>这里是一段摘要，说明文章写了什么内容。</p></div></div>")
                                + "</div>");
        hasAll(links);
        isDated(links);
    }

    @Test
    void dates_ofAddresses_serveWhereNoneIsShown() {
        List<FoundLink> links =
                links(
                        "<ul>"
                                + list(
                                        (i, t) ->
                                                "<li><a href='/xw/202605/t2026050"
                                                        + (i + 1)
                                                        + "_77.html'>"
                                                        + t
                                                        + "</a></li>")
                                + "</ul>");
        assertThat(links).hasSize(TITLES.length);
        isDated(links);
    }

    @Test
    void picturesAndTitles_ofTheSamePage_areOneLink() {
        List<FoundLink> links =
                links(
                        "<ul>"
                                + list(
                                        (i, t) ->
                                                "<li><a href=t"
                                                        + i
                                                        + ".html><img src=1.jpg></a><h3><a href=t"
                                                        + i
                                                        + ".html>"
                                                        + t
                                                        + "</a></h3><a href=t"
                                                        + i
                                                        + ".html>[详细]</a></li>")
                                + "</ul>");
        hasAll(links);
    }

    @Test
    void sideList_withoutDates_isLeftOutWhenTheMainOneHasThem() {
        List<FoundLink> links =
                links(
                        "<div class=side><ul>"
                                + list(
                                        (i, t) ->
                                                "<li><p><a href=/hot/"
                                                        + i
                                                        + ".html>热门："
                                                        + t
                                                        + "</a></p></li>")
                                + "</ul></div><div class=main>"
                                + list(
                                        (i, t) ->
                                                "<div class=row><a href=t"
                                                        + i
                                                        + ".html>"
                                                        + t
                                                        + "</a><span>2026年5月"
                                                        + (i + 1)
                                                        + "日</span></div>")
                                + "</div>");
        hasAll(links);
    }

    @Test
    void list_ofOneDatedItem_isFound() {
        List<FoundLink> links =
                links(
                        MENU
                                + "<ul><li><a href=t1.html>"
                                + TITLES[0]
                                + "</a><span>2026-05-02</span></li></ul>");
        assertThat(links).extracting(FoundLink::title).containsExactly(TITLES[0]);
    }

    @Test
    void filesAndSelf_areNoArticles() {
        List<FoundLink> links =
                links(
                        "<ul>"
                                + list(
                                        (i, t) ->
                                                "<li><a href=t"
                                                        + i
                                                        + ".pdf>"
                                                        + t
                                                        + "</a> 2026-05-01</li>")
                                + "<li><a href=index.html#top>"
                                + TITLES[0]
                                + "</a> 2026-05-01</li></ul>");
        assertThat(links).isEmpty();
    }

    @Test
    void page_withoutLists_hasNoLinks() {
        assertThat(links(Pages.article("", MENU, FOOTER))).isEmpty();
        assertThat(links("")).isEmpty();
    }

    @Test
    void repeatedLinks_areKeptOnce() {
        String item = "<li><a href=t1.html?spm=7>" + TITLES[0] + "</a> 2026-05-02</li>";
        assertThat(links("<ul>" + item + item.replace("spm=7", "spm=8") + "</ul>")).hasSize(1);
    }
}
