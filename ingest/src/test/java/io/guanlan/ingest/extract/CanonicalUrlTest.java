package io.guanlan.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://WWW.Example.CN:80/A/b, http://www.example.cn/A/b",
        "https://example.cn:443, https://example.cn/",
        "https://example.cn:8443/x, https://example.cn:8443/x",
        "http://a.cn/x/./y/../z.html, http://a.cn/x/z.html",
        "http://a.cn/../x, http://a.cn/x",
        "http://a.cn/x/.., http://a.cn/",
        "http://a.cn/x#part, http://a.cn/x",
        "http://a.cn/?, http://a.cn/",
        "http://a.cn/p?utm_source=x&id=5&spm=a.b&from=timeline, http://a.cn/p?id=5",
        "http://a.cn/p?b=2&a=1, http://a.cn/p?b=2&a=1",
        "http://a.cn/%7euser/%e4%b8%ad, http://a.cn/~user/%E4%B8%AD",
        "http://a.cn/中文?q=水 电, http://a.cn/%E4%B8%AD%E6%96%87?q=%E6%B0%B4%20%E7%94%B5",
        "http://中国政府.example/, http://xn--fiqs8sirgfmh.example/",
        "http://user:secret@a.cn/x, http://a.cn/x",
        "http://a.cn/x;jsessionid=0A1B?id=1, http://a.cn/x?id=1",
        "http:\\\\a.cn\\x, http://a.cn/x",
        "http://a.cn/100%, http://a.cn/100%25",
        "'  http://a.cn/x  ', http://a.cn/x",
        "http://a.cn./x, http://a.cn/x",
        "http://[::1]:8080/x, http://[::1]:8080/x"
    })
    void url_inAnySpelling_becomesCanonical(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/a/b",
                "ftp://a.cn/",
                "mailto:a@b.cn",
                "http://",
                "http:///x",
                "http://a b/",
                "http://a.cn:99999/",
                "http://a.cn:x/",
                "http://<script>/"
            })
    void url_thatIsNoWebAddress_isRefusedByName(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalUrl.of(url))
                .withMessageContaining("'" + url + "'");
    }

    @Test
    void resolve_ofRelativeLinks_followsTheBase() {
        String base = "http://a.cn/x/list.html?page=2";
        assertThat(CanonicalUrl.resolve(base, "./t1.html")).isEqualTo("http://a.cn/x/t1.html");
        assertThat(CanonicalUrl.resolve(base, "../y/")).isEqualTo("http://a.cn/y/");
        assertThat(CanonicalUrl.resolve(base, "//b.cn/z")).isEqualTo("http://b.cn/z");
        assertThat(CanonicalUrl.resolve(base, "?page=3"))
                .isEqualTo("http://a.cn/x/list.html?page=3");
        assertThat(CanonicalUrl.resolve(base, "javascript:void(0)")).isNull();
        assertThat(CanonicalUrl.resolve("", "t1.html")).isNull();
    }

    @Test
    void host_withPort_keepsOnlyUnusualPorts() {
        assertThat(CanonicalUrl.host("http://WWW.a.cn:80/x")).isEqualTo("www.a.cn");
        assertThat(CanonicalUrl.host("http://a.cn:8080/x")).isEqualTo("a.cn:8080");
    }
}
