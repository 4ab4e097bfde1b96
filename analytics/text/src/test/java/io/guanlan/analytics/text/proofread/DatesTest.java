package io.guanlan.analytics.text.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"截至6月31日", "2月30日前", "2023年2月29日", "13月1日", "2024年4月0日"})
    void run_withDayNoCalendarHas_objects(String text) {
        assertThat(found(text)).extracting(m -> m.mark().rule()).containsExactly("date-impossible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年2月29日",
                "2月29日",
                "12月31日",
                "5月1日至5日",
                "1.12月31日",
                "3个月30日内",
                "2026年11月25日（星期三）"
            })
    void run_withGoodDay_isSilent(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void run_withWrongWeekday_suggestsTheRightOne() {
        List<Mistake> mistakes = found("定于2026年11月25日（星期四）召开");
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.getFirst().mark().suggestion()).isEqualTo("2026年11月25日（星期三");
    }

    private static List<Mistake> found(String text) {
        Report report = new Report(Span.BODY, text);
        new Dates().run(SharedSegmenter.cut(text), report);
        return report.sorted();
    }
}
