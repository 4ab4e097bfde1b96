package io.guanlan.analytics.text.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    @Test
    void cut_ofNewsSentence_givesItsWords() {
        assertThat(SharedSegmenter.cut("城南新区上万户居民停水，市政府通报抢修进展。").joined())
                .isEqualTo("城南 新区 上万 户 居民 停水 市政府 通报 抢修 进展");
    }

    @Test
    void cut_withNumbers_keepsThemWhole() {
        assertThat(SharedSegmenter.cut("增长12.5%，达1,234.56亿元").joined())
                .isEqualTo("增长 12.5% 达 1,234.56 亿元");
        assertThat(SharedSegmenter.cut("第十四届").joined()).startsWith("第十四");
    }

    @Test
    void cut_ofTraditionalText_cutsLikeSimplifiedAndKeepsTheWriting() {
        Words words = SharedSegmenter.cut("發展經濟");
        assertThat(words.joined()).isEqualTo("发展 经济");
        assertThat(words.written(0)).isEqualTo("發展");
    }

    @Test
    void cut_withLatinAndFullWidth_foldsThem() {
        assertThat(SharedSegmenter.cut("ＡＰＰ下载 Windows").joined()).isEqualTo("app 下载 windows");
    }

    @Test
    void cut_withEmoji_keepsThePairAsOneMark() {
        Words words = SharedSegmenter.cut("好😀好");
        assertThat(words.size()).isEqualTo(3);
        assertThat(words.tag(1)).isEqualTo(Tag.MARK);
        assertThat(words.written(1)).isEqualTo("😀");
    }

    @Test
    void cut_withLoneSurrogateAndNull_losesNothing() {
        String text = "\uD83D水\u0000管\uDC00";
        assertThat(rebuilt(SharedSegmenter.cut(text))).isEqualTo(text);
    }

    @Test
    void cut_ofAnyText_coversItWithoutGaps() {
        String text = "据《人民日报》报道：2024年5月，A市B区（试点）完成投资3.5亿元……\n乔治·华盛顿 said hi!";
        assertThat(rebuilt(SharedSegmenter.cut(text))).isEqualTo(text);
    }

    @Test
    void cut_ofVeryLongRunWithoutMarks_finishes() {
        String text = "水".repeat(50_000);
        assertThat(rebuilt(SharedSegmenter.cut(text))).isEqualTo(text);
    }

    @Test
    void at_insideAWord_givesItsIndex() {
        Words words = SharedSegmenter.cut("人民政府通报");
        assertThat(words.at(0)).isZero();
        assertThat(words.at(3)).isZero();
        assertThat(words.at(4)).isEqualTo(1);
    }

    @Test
    void tag_ofDepartmentsAndPosts_isKnown() {
        assertThat(tags("住房和城乡建设局")).containsExactly(Tag.BODY);
        assertThat(tags("市委书记")).containsExactly(Tag.JOB);
        assertThat(tags("北京市")).containsExactly(Tag.PLACE);
    }

    private static List<Tag> tags(String text) {
        Words words = SharedSegmenter.cut(text);
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            tags.add(words.tag(i));
        }
        return tags;
    }

    private static String rebuilt(Words words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(words.written(i));
        }
        return text.toString();
    }
}
