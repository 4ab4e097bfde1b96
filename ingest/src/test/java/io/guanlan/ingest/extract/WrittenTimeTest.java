package io.guanlan.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private final WrittenTime times = new WrittenTime(Pages.CLOCK);

    @ParameterizedTest
    @CsvSource({
        "2020-01-02, 2020-01-01T16:00:00Z",
        "2020-1-2, 2020-01-01T16:00:00Z",
        "2020/1/2, 2020-01-01T16:00:00Z",
        "2020.01.02, 2020-01-01T16:00:00Z",
        "2020年1月2日, 2020-01-01T16:00:00Z",
        "2020 年 1 月 2 日, 2020-01-01T16:00:00Z",
        "2019/11/13 10:07:00, 2019-11-13T02:07:00Z",
        "2019-11-13 10:07, 2019-11-13T02:07:00Z",
        "2019年11月13日10:07, 2019-11-13T02:07:00Z",
        "2019年11月13日 10时07分05秒, 2019-11-13T02:07:05Z",
        "2019-11-13T10:07:00, 2019-11-13T02:07:00Z",
        "2019-11-13T10:07:00Z, 2019-11-13T10:07:00Z",
        "2019-11-13T10:07:00.123Z, 2019-11-13T10:07:00Z",
        "2019-11-13T10:07:00+08:00, 2019-11-13T02:07:00Z",
        "2019-11-13T10:07:00+0000, 2019-11-13T10:07:00Z",
        "2019-11-13 下午3:07, 2019-11-13T07:07:00Z",
        "2019-11-13 3:07 PM, 2019-11-13T07:07:00Z",
        "2019-11-13 12:07 AM, 2019-11-12T16:07:00Z",
        "2019年11月13日 星期三 10:07, 2019-11-13T02:07:00Z",
        "2019-11-13 24:00, 2019-11-13T16:00:00Z",
        "二〇二〇年一月二日, 2020-01-01T16:00:00Z",
        "二○一九年十二月三十一日, 2019-12-30T16:00:00Z",
        "二〇二一年十月二十日, 2021-10-19T16:00:00Z",
        "20200102, 2020-01-01T16:00:00Z",
        "20200102030405, 2020-01-01T19:04:05Z",
        "1577934000, 2020-01-02T03:00:00Z",
        "1577934000000, 2020-01-02T03:00:00Z",
        "'Thu, 02 Jan 2020 03:00:00 GMT', 2020-01-02T03:00:00Z",
        "'Thu, 2 Jan 2020 11:00:00 +0800', 2020-01-02T03:00:00Z",
        "'January 2, 2020', 2020-01-01T16:00:00Z",
        "'Jan. 2nd, 2020 11:00', 2020-01-02T03:00:00Z",
        "2 January 2020, 2020-01-01T16:00:00Z",
        "Thu Jan 02 11:00:00 CST 2020, 2020-01-02T03:00:00Z",
        "Thu Jan 02 11:00:00 +0800 2020, 2020-01-02T03:00:00Z"
    })
    void value_inACommonForm_isRead(String value, String instant) {
        assertThat(times.parse(value)).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "2020-13-01",
                "2020-02-30",
                "1969-01-01",
                "2031-01-01",
                "电话 010-20200102",
                "12",
                "null",
                "0000-00-00 00:00:00",
                "99999999"
            })
    void value_thatIsNoPlausibleTime_isNull(String value) {
        assertThat(times.parse(value)).isNull();
    }

    @Test
    void find_inASentence_tellsWhereTheTimeStands() {
        WrittenTime.Found found = times.find("发布时间：2020-01-02 08:30 来源：云州日报");
        assertThat(found).isNotNull();
        assertThat(found.exact()).isTrue();
        assertThat(found.start()).isEqualTo(5);
        assertThat(found.day()).hasToString("2020-01-02");
    }

    @Test
    void find_skipsWhatIsNoDay_andTakesTheNext() {
        WrittenTime.Found found = times.find("版本 2020.13.45，更新于 2020.3.4");
        assertThat(found).isNotNull();
        assertThat(found.day()).hasToString("2020-03-04");
        assertThat(found.exact()).isFalse();
    }

    @Test
    void find_inAVeryLongText_staysFast() {
        assertThat(times.find("2020-".repeat(1_000_000))).isNull();
    }
}
