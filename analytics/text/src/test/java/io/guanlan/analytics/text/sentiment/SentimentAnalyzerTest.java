package io.guanlan.analytics.text.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Insight.Evidence;
import io.guanlan.indices.article.Insight.Tone;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentAnalyzerTest {

    private static final SentimentAnalyzer ANALYZER = new SentimentAnalyzer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于召开2026年全市安全生产工作会议的通知\n各县（区）人民政府，市直各部门：经市政府同意，定于11月25日召开全市安全生产工作会议，请准时参加。",
                "市长调研重点项目建设\n市委副书记、市长先后来到高新区、经开区，调研重点项目建设情况，市直有关部门负责同志参加。",
                "市政府办公室关于印发政务公开工作要点的通知\n现将《2026年政务公开工作要点》印发给你们，请结合实际认真贯彻落实。",
                "图书馆调整开放时间\n自12月1日起，市图书馆开放时间调整为每周二至周日9时至17时，周一闭馆。",
                "网友您好！您的留言已收悉。经核实，该路段属于市政道路，已列入明年改造计划。感谢您的关注。"
            })
    void tone_ofNotices_isNeutral(String text) {
        assertThat(tone(text).label()).isEqualTo(Sentiment.NEUTRAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "投诉小区物业乱收费\n小区物业公司长期乱收停车费，垃圾堆积如山，多次反映无人处理，严重影响居民生活，希望有关部门严查！",
                "高速公路发生多车追尾事故致3人死亡\n一起多车追尾事故造成3人死亡、7人受伤，事故原因正在调查中。",
                "楼下烧烤店油烟噪音扰民，晚上根本睡不着，打了好多次电话也没人管，太气愤了！",
                "化工厂发生爆炸，附近居民楼玻璃被震碎，多人受伤送医。",
                "服务态度极差，等了两个小时也没人理，再也不来了。"
            })
    void tone_ofComplaintsAndAccidents_isNegative(String text) {
        assertThat(tone(text).label()).isEqualTo(Sentiment.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市民为热心公交司机点赞\n钱包落在座位上，司机师傅主动联系归还，服务热情周到，太感动了，为他点赞！",
                "办事大厅工作人员非常热情耐心，效率很高，十分满意，感谢！",
                "我市运动员在全国锦标赛上勇夺金牌，创造历史最好成绩。"
            })
    void tone_ofPraise_isPositive(String text) {
        assertThat(tone(text).label()).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void evidence_ofAnyText_standsWhereItSays() {
        String title = "投诉小区物业乱收费";
        String body = "物业服务态度恶劣，垃圾堆积如山，严重影响居民生活。";
        Tone tone =
                ANALYZER.tone(
                        SharedSegmenter.cut(title), SharedSegmenter.cut(body), Channel.LETTER);
        assertThat(tone.evidence()).isNotEmpty().hasSizeLessThanOrEqualTo(8);
        for (Evidence evidence : tone.evidence()) {
            String field = evidence.span().field().equals(Span.TITLE) ? title : body;
            assertThat(field.substring(evidence.span().start(), evidence.span().end()))
                    .isEqualTo(evidence.text());
            assertThat(evidence.weight()).isNegative();
        }
    }

    @Test
    void evidence_ofNegatedPraise_keepsTheNegation() {
        Tone tone = tone("房间不干净，早餐不好吃，很失望。");
        assertThat(tone.label()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(tone.evidence())
                .extracting(Evidence::text)
                .anyMatch(text -> text.startsWith("不"));
    }

    @Test
    void tone_ofNothing_isNeutralAndUnsure() {
        Tone tone = tone("");
        assertThat(tone.label()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(tone.evidence()).isEmpty();
    }

    @Test
    void score_andConfidence_stayInTheirRanges() {
        Tone tone = tone("太差了，骗人的公司！");
        assertThat(tone.score()).isBetween(-1.0, 0.0);
        assertThat(tone.confidence()).isBetween(0.34, 1.0);
    }

    private static Tone tone(String text) {
        int line = text.indexOf('\n');
        String title = line < 0 ? "" : text.substring(0, line);
        return ANALYZER.tone(
                SharedSegmenter.cut(title),
                SharedSegmenter.cut(text.substring(line + 1)),
                Channel.NEWMEDIA);
    }
}
