package io.guanlan.analytics.text.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers are made up: their check digits are right, their owners do not exist. */
class PersonalNumbersTest {

    @Test
    void run_withIdentityNumber_masksIt() {
        Mistake mistake = only("当事人身份证号11010519491231002X已核实");
        assertThat(mistake.mark().found()).isEqualTo("1101**********002X");
        assertThat(mistake.place()).isEqualTo(new Span(Span.BODY, 7, 25));
        assertThat(mistake.mark().severity()).isEqualTo(Severity.SERIOUS);
    }

    @Test
    void run_withWrongCheckDigit_isSilent() {
        assertThat(found("编号110105194912310021")).isEmpty();
    }

    @Test
    void run_withImpossibleBirthday_isSilent() {
        assertThat(PersonalNumbers.identity("110105194902310026")).isFalse();
    }

    @Test
    void run_withMobileNumber_masksTheMiddle() {
        assertThat(only("王某13912345678").mark().found()).isEqualTo("139****5678");
    }

    @Test
    void run_withMobileAsContact_isMild() {
        assertThat(only("联系电话：13912345678").mark().severity()).isEqualTo(Severity.STYLE);
    }

    @Test
    void run_withHiddenOrLongerNumbers_isSilent() {
        assertThat(
                        found(
                                "139****5678，13900000000，订单号2024139123456780，http://a.cn/13912345678.html"))
                .isEmpty();
    }

    @Test
    void run_withBankCard_asksForTheCheckDigit() {
        assertThat(only("卡号6222020200112230046").mark().rule()).isEqualTo("personal-card");
        assertThat(found("卡号6222020200112230048")).isEmpty();
    }

    @Test
    void run_withPassport_needsTheWord() {
        assertThat(only("护照号码E12345678").mark().found()).isEqualTo("E1*****78");
        assertThat(found("型号E12345678")).isEmpty();
    }

    private static Mistake only(String text) {
        List<Mistake> mistakes = found(text);
        assertThat(mistakes).hasSize(1);
        return mistakes.getFirst();
    }

    private static List<Mistake> found(String text) {
        Report report = new Report(Span.BODY, text);
        new PersonalNumbers().run(SharedSegmenter.cut(text), report);
        return report.sorted();
    }
}
