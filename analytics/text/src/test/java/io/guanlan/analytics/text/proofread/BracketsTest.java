package io.guanlan.analytics.text.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "各县（区）人民政府（星期三）",
                "1）时间；2）地点",
                "（一）总体要求\n（二）目标",
                "一）总体要求",
                "《规划（2024—2030年)》",
                "“第一段\n“第二段”",
                "好的:)",
                "没有括号"
            })
    void run_withPairsOrListMarkers_isSilent(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void run_withoutClosingHalf_pointsAtTheOpeningOne() {
        assertThat(found("依据《安全生产法的规定").getFirst().place()).isEqualTo(new Span(Span.BODY, 2, 3));
    }

    @Test
    void run_withoutOpeningHalf_pointsAtTheClosingOne() {
        assertThat(found("依据安全生产法》的规定").getFirst().place()).isEqualTo(new Span(Span.BODY, 7, 8));
    }

    private static List<Mistake> found(String text) {
        Report report = new Report(Span.BODY, text);
        new Brackets().run(SharedSegmenter.cut(text), report);
        return report.sorted();
    }
}
