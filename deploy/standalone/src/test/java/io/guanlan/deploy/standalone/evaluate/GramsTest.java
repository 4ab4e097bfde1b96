package io.guanlan.deploy.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void compare_ofSameTextWithOtherSpaces_isPerfect() {
        Grams grams = Grams.compare("今天停水\n明天恢复", "今天停水 　明天恢复");
        assertThat(grams.f1()).isEqualTo(1);
    }

    @Test
    void compare_ofHalfTheText_hasFullPrecisionAndPartOfTheRecall() {
        Grams grams = Grams.compare("一二三四五六七", "一二三四五");
        assertThat(grams.precision()).isEqualTo(1);
        assertThat(grams.recall()).isEqualTo(0.5);
        assertThat(grams.f1()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void compare_withNothingFound_isZero() {
        assertThat(Grams.compare("一二三四五", "").f1()).isZero();
    }

    @Test
    void compare_ofRepeatedText_countsEachRunOnce() {
        assertThat(Grams.compare("一二三四", "一二三四一二三四").precision()).isEqualTo(0.2);
    }
}
