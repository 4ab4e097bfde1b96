package io.guanlan.analytics.hot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurpriseTest {

    private static final Pace BUSY = new Pace(40, 4000, 190);

    @Test
    void word_neverSeenBefore_isHotFromFiveArticles() {
        assertThat(Surprise.of(5, 0, 0, BUSY).score()).isGreaterThan(HotSettings.HOT);
        assertThat(Surprise.of(2, 0, 0, BUSY).score()).isLessThan(HotSettings.HOT);
    }

    @Test
    void word_ofEveryDay_isNotHotAtItsUsualCount() {
        // 400 mentions in 190 windows, evenly: about two in each.
        assertThat(Surprise.of(5, 400, 1000, BUSY).score()).isLessThan(HotSettings.HOT);
        assertThat(Surprise.of(20, 400, 1000, BUSY).score()).isGreaterThan(HotSettings.HOT);
    }

    @Test
    void word_thatComesInWaves_needsMore() {
        double even = Surprise.of(20, 400, 1000, BUSY).score();
        double waves = Surprise.of(20, 400, 400 * 40, BUSY).score();
        assertThat(waves).isLessThan(even).isLessThan(HotSettings.HOT);
    }

    @Test
    void busyStream_raisesTheExpectationOfItsWords() {
        Pace flood = new Pace(4000, 4000, 190);
        assertThat(Surprise.of(20, 40, 40, BUSY).score()).isGreaterThan(HotSettings.HOT);
        assertThat(Surprise.of(20, 40, 40, flood).score()).isLessThan(HotSettings.HOT);
    }

    @Test
    void youngInstance_withoutAPast_isSurprisedByNothing() {
        assertThat(Surprise.of(60, 0, 0, new Pace(300, 49, 0)).score()).isZero();
    }

    @Test
    void youngInstance_withLittlePast_needsAShareOfTheStream() {
        Pace first = new Pace(300, 50, 2);
        assertThat(Surprise.of(9, 0, 0, first).score()).isLessThan(HotSettings.HOT);
        assertThat(Surprise.of(60, 0, 0, first).score()).isGreaterThan(HotSettings.HOT);
    }
}
