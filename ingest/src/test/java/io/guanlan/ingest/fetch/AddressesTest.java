package io.guanlan.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "http://例子.中国/路径 一?q=值#x, http://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84%20%E4%B8%80?q=%E5%80%BC",
        "HTTP://Example.org, http://Example.org",
        "https://user:secret@example.org/a, https://example.org/a",
        "http://example.org/a%20b%zz, http://example.org/a%20b%25zz",
        "http://example.org/{id}|x, http://example.org/%7Bid%7D%7Cx"
    })
    void address_isMadeAskable(String written, String asked) {
        assertThat(Addresses.parse(written)).contains(URI.create(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "javascript:alert(1)",
                "http://",
                "http:///a",
                "mailto:a@b.c"
            })
    void otherText_isNoAddress(String text) {
        assertThat(Addresses.parse(text)).isEmpty();
    }

    @Test
    void reference_isResolved() {
        URI base = URI.create("http://example.org/a/b.html?x=1");
        assertThat(Addresses.resolve(base, "../c.html"))
                .contains(URI.create("http://example.org/c.html"));
        assertThat(Addresses.resolve(base, "//other.org/d"))
                .contains(URI.create("http://other.org/d"));
        assertThat(Addresses.resolve(base, "?x=2")).map(URI::getQuery).contains("x=2");
        assertThat(Addresses.resolve(base, "javascript:void(0)")).isEmpty();
    }

    @Test
    void host_namesItsPortUnlessUsual() {
        assertThat(Addresses.host(URI.create("http://EXAMPLE.org:80/"))).isEqualTo("example.org");
        assertThat(Addresses.host(URI.create("https://example.org:80/")))
                .isEqualTo("example.org:80");
    }
}
