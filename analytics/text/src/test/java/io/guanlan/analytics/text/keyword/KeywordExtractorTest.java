package io.guanlan.analytics.text.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.indices.article.Insight.Keyword;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordExtractorTest {

    private final KeywordExtractor extractor = new KeywordExtractor(SharedSegmenter.get());

    @Test
    void extract_fromNews_putsTheMatterFirst() {
        List<Keyword> keywords = keywords("供水管道爆裂致停水", "供水管道爆裂后，抢修队伍连夜抢修。居民反映停水已经三天，供水公司表示正在抢修。");
        assertThat(keywords.subList(0, 4)).extracting(Keyword::term).contains("爆裂", "停水");
        assertThat(keywords.getFirst().weight()).isEqualTo(1);
    }

    @Test
    void extract_fromAnyText_leavesOutEmptyWords() {
        assertThat(keywords("", "我们将在2024年5月的第三个星期进行工作，这是很好的。"))
                .extracting(Keyword::term)
                .doesNotContain("我们", "2024", "进行", "这", "很", "工作");
    }

    @Test
    void extract_fromLongText_givesAtMostTwelve() {
        assertThat(keywords("", "教育医疗住房交通环保水利农业工业商业旅游文化体育科技金融能源通信气象地震海洋林业"))
                .hasSizeLessThanOrEqualTo(KeywordExtractor.MOST);
    }

    @Test
    void extract_fromTextWithNames_leavesTheirPartsOut() {
        assertThat(keywords("", "记者王小明报道垃圾焚烧")).extracting(Keyword::term).doesNotContain("小明");
    }

    @Test
    void extract_fromTextWithNumbers_showsNone() {
        assertThat(keywords("", "身份证号11010519491231002X，车牌A12345，手机13912345678，5G基站"))
                .extracting(Keyword::term)
                .noneMatch(term -> term.contains("1949") || term.contains("2345"));
    }

    @Test
    void extract_fromNothing_givesNothing() {
        assertThat(keywords("", "")).isEmpty();
    }

    private List<Keyword> keywords(String title, String body) {
        return extractor.extract(
                SharedSegmenter.cut(title), SharedSegmenter.cut(body), List.of("王小明"));
    }
}
