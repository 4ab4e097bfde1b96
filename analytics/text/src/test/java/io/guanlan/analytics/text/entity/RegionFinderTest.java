package io.guanlan.analytics.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionFinderTest {

    private final RegionFinder finder = new RegionFinder();

    @Test
    void find_withShortName_givesTheOfficialOne() {
        assertThat(regions("南昌发布高温预警，江西多地气温超过38度")).containsExactly("南昌市", "江西省");
    }

    @Test
    void find_withUnlistedCity_usesTheSuffix() {
        assertThat(regions("临江市供水恢复")).containsExactly("临江市");
    }

    @Test
    void find_withPseudonym_findsNone() {
        assertThat(regions("A市A3区居民反映")).isEmpty();
    }

    @Test
    void find_withSeveral_putsTheMostMentionedFirst() {
        assertThat(regions("北京报道。上海浦东上海虹桥，上海发布")).startsWith("上海市");
    }

    @Test
    void find_inForeignNews_findsNoRegionOfChina() {
        assertThat(regions("法国巴黎发生火灾")).isEmpty();
    }

    private List<String> regions(String text) {
        return finder.find(SharedSegmenter.cut(""), SharedSegmenter.cut(text));
    }
}
