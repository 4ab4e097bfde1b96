package io.guanlan.analytics.text.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are made up. */
class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "身份证11010519491231002X。,身份证1101**********002X。",
        "电话13812345678，卡6222020200112230046,电话138****5678，卡6222***********0046",
        "护照E12345678号,护照E1*****78号",
    })
    void mask_ofPersonalNumbers_starsTheirMiddle(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked).hasSameSizeAs(text);
        assertThat(Masking.mask(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "身份证110101199003074518。,身份证1101**********4518。",
        "微信/13812345678,微信/138****5678",
        "tel=13812345678,tel=138****5678",
        "13812345678@139.com,138****5678@139.com",
        "138-1234-5678,138******5678",
        "138 1234 5678,138******5678",
        "+8613812345678,+86138****5678",
        "卡6222020200112230048,卡6222***********0048",
        "<a href=\"http://a.example/b\">110101199003074518</a>,<a href=\"http://a.example/b\">1101**********4518</a>",
    })
    void mask_ofWhatLooksLikeOne_isAsStrict(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "统一编号2026110300001",
        "投资13812345678.55元",
        "http://a.example/13812345678/index.html",
        "型号A13812345678B",
        "没有数字",
        "138-1234-56789",
        "0571-87654321",
    })
    void mask_ofOtherNumbers_leavesThem(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void mask_ofAStretchThatCutsANumber_showsNoMoreThanTheWholeWould() {
        String whole = "请联系13812345678咨询";
        assertThat(Masking.mask(whole, "请联系1381234567")).isEqualTo("请联系138****567");
        assertThat(Masking.mask(whole, "2345678咨询")).isEqualTo("***5678咨询");
        assertThat(Masking.mask(whole, "另有13812345678")).isEqualTo("另有138****5678");
    }
}
