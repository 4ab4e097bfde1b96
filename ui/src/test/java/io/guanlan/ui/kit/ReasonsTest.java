package io.guanlan.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import io.guanlan.ui.support.DeskTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reasons as crawler and stream job write them, as people read them. */
@DeskTest
class ReasonsTest extends SpringBrowserlessTest {

    @BeforeEach
    void speakChinese() {
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty: no article links found — http://a.example/|空列表：没有找到文章链接 — http://a.example/",
                "gone: the server says the page does not exist (404)|页面不存在：应答 404",
                "timeout: no complete answer within 30000 ms|等待超时：30000 毫秒内没有完整应答",
                "broken: the answer broke off: Connection reset|连接失败：应答中断：Connection reset",
                "3 of 20 pages: no_article: no article text found|20 页中有 3 页失败，最近一次：没有提取到正文：页面上没有正文",
                "unreadable: no feed: the answer is a page or text — http://a.example/rss|内容无法识别：不是订阅源，而是网页或文本 — http://a.example/rss",
                "server_error: the server failed (502); not tried again: its source is no more|网站出错：应答 502；未再重试：来源已被删除",
                "private_address: 10.0.0.1 is not for us|内部网络地址，未经允许不访问：10.0.0.1 is not for us",
            })
    void knownCode_isSaidInChinese_withItsDetail(String written, String shown) {
        assertThat(Reasons.text(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing field content.title",
                "some_new_code: whatever {0} it's",
                "IllegalStateException: no",
                "",
            })
    void unknownCode_isShownAsWritten(String written) {
        assertThat(Reasons.text(written)).isEqualTo(written);
    }

    @Test
    void reader_ofEnglish_readsEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(Reasons.text("empty: no article links found — http://a.example/"))
                .isEqualTo("Empty list: no article links found — http://a.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone", "forbidden", "client_error", "server_error", "throttled", "held_off",
                "too_large", "timeout", "private_address", "bad_address", "redirect_loop", "robots",
                "broken", "unreadable", "empty", "no_article", "extraction_broke"
            })
    void everyCodeOfTheCrawler_hasAMessage(String code) {
        assertThat(Reasons.text(code + ": x")).endsWith("：x").isNotEqualTo(code + "：x");
    }
}
