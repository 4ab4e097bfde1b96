package io.guanlan.analytics.text.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTest {

    private static final Proofreader PROOFREADER = new Proofreader(SharedSegmenter.get());

    @Test
    void check_withWrongWord_namesPlaceSuggestionAndReason() {
        Mistake mistake = only("全市召开会议布署防汛工作。");
        assertThat(mistake.place()).isEqualTo(new Span(Span.BODY, 6, 8));
        assertThat(mistake.mark().found()).isEqualTo("布署");
        assertThat(mistake.mark().suggestion()).isEqualTo("部署");
        assertThat(mistake.mark().kind()).isEqualTo("wrong_word");
        assertThat(mistake.mark().severity()).isEqualTo(Severity.GENERAL);
        assertThat(mistake.mark().reason()).contains("部").contains("《");
    }

    @Test
    void check_withMistakeInTitle_putsItFirst() {
        List<Mistake> mistakes = PROOFREADER.check("关于渡假区的通告", "请按装护栏。");
        assertThat(mistakes).extracting(m -> m.place().field()).containsExactly("title", "body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按装修标准执行",
                "他自己经过努力",
                "我们的确实现了目标",
                "就读职业学校",
                "面面俱到地安排",
                "本月周末经营正常",
                "加强民族成份登记",
                "各类人材机价格",
                "为人处世不卑不亢"
            })
    void check_ofRightWordsThatContainAWrongOne_isSilent(String text) {
        assertThat(PROOFREADER.check("", text)).isEmpty();
    }

    @Test
    void check_ofOrdinaryNotice_isSilent() {
        String notice =
                "各县（区）人民政府，市直各部门：\n为贯彻落实《中华人民共和国安全生产法》，经市政府同意，定于2026年11月25日（星期三）"
                        + "召开全市安全生产工作会议。请按照“三管三必须”的要求做好准备，有关材料于11月30日前报市应急管理局。\n"
                        + "联系电话：0430-12345678。\n1）会议时间；2）会议地点。国发〔2024〕1号。";
        assertThat(PROOFREADER.check("关于召开安全生产会议的通知", notice)).isEmpty();
    }

    @Test
    void check_withInjectedGambling_isVeto() {
        assertThat(only("欢迎光临澳门新葡京娱乐城开户").mark().severity()).isEqualTo(Severity.VETO);
    }

    @Test
    void check_withDiscriminatingWord_namesTheLaw() {
        assertThat(only("关爱残废人。").mark().reason()).contains("残疾人保障法");
    }

    @Test
    void check_withMinorityNameCutShort_givesTheWholeName() {
        assertThat(only("欢迎维族群众。").mark().suggestion()).isEqualTo("维吾尔族");
        assertThat(PROOFREADER.check("", "延边是朝鲜族聚居地。")).isEmpty();
    }

    @Test
    void check_withOverlappingRules_keepsTheWorse() {
        List<Mistake> mistakes = PROOFREADER.check("", "人民检查院依法提起公诉。");
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.getFirst().mark().suggestion()).isEqualTo("人民检察院");
    }

    @Test
    void check_withRepeatedParticle_suggestsOne() {
        assertThat(only("群众的的意见。").mark().suggestion()).isEqualTo("的");
        assertThat(PROOFREADER.check("", "这事跑不了了。以此为目的的行为。的的确确。")).isEmpty();
    }

    @Test
    void check_withDocumentNumberInSquareBrackets_suggestsTheRightOnes() {
        assertThat(only("根据国发[2019]12号文件").mark().suggestion()).isEqualTo("〔2019〕12号");
        assertThat(PROOFREADER.check("", "（2019）京01民初12号判决")).isEmpty();
    }

    @Test
    void check_withDecreaseAboveAll_objects() {
        assertThat(only("事故起数同比下降120%。").mark().rule()).isEqualTo("number-decrease");
        assertThat(PROOFREADER.check("", "同比增长120%，能耗下降12.5%，减少100%。")).isEmpty();
    }

    @Test
    void check_withDoubledComma_objects() {
        assertThat(only("请各单位，，认真落实。").mark().kind()).isEqualTo("punctuation");
        assertThat(PROOFREADER.check("", "等一下。。。好吧")).isEmpty();
    }

    @Test
    void check_ofEveryShippedWord_findsIt() {
        for (Rule rule : RuleFile.shipped("wrong-words.tsv", "unwanted-words.tsv")) {
            assertThat(PROOFREADER.check("", "，" + rule.wrong() + "，"))
                    .as(rule.wrong())
                    .isNotEmpty();
        }
    }

    @Test
    void check_ofEverySuggestedWord_isSilent() {
        for (Rule rule : RuleFile.shipped("wrong-words.tsv", "unwanted-words.tsv")) {
            if (rule.right() != null) {
                assertThat(PROOFREADER.check("", "，" + rule.right() + "，")).as(rule.id()).isEmpty();
            }
        }
    }

    @Test
    void shipped_lists_areLongEnoughToBeUseful() {
        assertThat(RuleFile.shipped("wrong-words.tsv")).hasSizeGreaterThan(400);
        assertThat(RuleFile.shipped("unwanted-words.tsv")).hasSizeGreaterThan(150);
    }

    private static Mistake only(String text) {
        List<Mistake> mistakes = PROOFREADER.check("", text);
        assertThat(mistakes).hasSize(1);
        return mistakes.getFirst();
    }
}
