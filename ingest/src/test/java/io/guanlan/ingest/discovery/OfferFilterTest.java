package io.guanlan.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.source.Source.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferFilterTest {

    private static List<String> admitted(Kind kind, String list, String... urls) {
        List<Offer> offers =
                Arrays.stream(urls).map(url -> new Offer(url, "", null, null, null)).toList();
        return OfferFilter.admitted(kind, list, offers).stream().map(Offer::url).toList();
    }

    @Test
    void list_speaksForItsOwnSite() {
        assertThat(
                        admitted(
                                Kind.LIST,
                                "http://www.lin.gov.cn/tzgg/",
                                "http://www.lin.gov.cn/a/1.html",
                                "http://jtj.lin.gov.cn/b/2.html",
                                "http://www.other.gov.cn/c/3.html",
                                "http://elsewhere.com/4.html"))
                .containsExactly(
                        "http://www.lin.gov.cn/a/1.html", "http://jtj.lin.gov.cn/b/2.html");
    }

    @Test
    void feed_mayPointAnywhere() {
        assertThat(
                        admitted(
                                Kind.FEED,
                                "http://feeds.example.org/all",
                                "http://elsewhere.com/4.html"))
                .containsExactly("http://elsewhere.com/4.html");
    }

    @Test
    void portsOfOneMachine_areDifferentSites() {
        assertThat(
                        admitted(
                                Kind.LIST,
                                "http://127.0.0.1:8001/",
                                "http://127.0.0.1:8001/1.html",
                                "http://127.0.0.1:8002/2.html"))
                .containsExactly("http://127.0.0.1:8001/1.html");
    }

    @Test
    void files_homePagesAndTheListItself_areLeftOut() {
        assertThat(
                        admitted(
                                Kind.LIST,
                                "http://a.example.org/news/list.html",
                                "http://a.example.org/news/list.html",
                                "http://a.example.org/",
                                "http://a.example.org/x.PDF",
                                "http://a.example.org/1.html",
                                "http://a.example.org/1.html#top",
                                "javascript:void(0)"))
                .containsExactly("http://a.example.org/1.html");
    }

    @Test
    void sitemap_leavesColumnsOut() {
        assertThat(
                        admitted(
                                Kind.SITEMAP,
                                "http://a.example.org/sitemap.xml",
                                "http://a.example.org/zwgk/",
                                "http://a.example.org/index.html",
                                "http://a.example.org/2026/11/01/some-story/"))
                .containsExactly("http://a.example.org/2026/11/01/some-story/");
    }
}
