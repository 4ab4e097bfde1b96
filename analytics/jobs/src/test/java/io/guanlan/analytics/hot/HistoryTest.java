package io.guanlan.analytics.hot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {

    private static History of(long... starts) {
        History history = History.EMPTY;
        for (long start : starts) {
            history = history.plus(start);
        }
        return history;
    }

    @Test
    void buckets_inAnyOrder_areKeptInOrder() {
        History history = of(30, 10, 20, 10);
        assertThat(history.starts()).containsExactly(10, 20, 30);
        assertThat(history.counts()).containsExactly(2, 1, 1);
    }

    @Test
    void plus_leavesTheOldOneAlone() {
        History one = of(10);
        one.plus(10);
        assertThat(one.counts()).containsExactly(1);
    }

    @Test
    void sum_takesTheStartAndLeavesTheEnd() {
        assertThat(of(10, 20, 30).sum(10, 30)).isEqualTo(2);
        assertThat(of(10, 20, 30).sum(11, 31)).isEqualTo(2);
        assertThat(History.EMPTY.sum(Long.MIN_VALUE, Long.MAX_VALUE)).isZero();
    }

    @Test
    void squares_areOfStretchesLaidBackwards() {
        // [80, 100): 2, [60, 80): 1, [40, 60): 0, [20, 40): 3
        History history = of(90, 80, 60, 20, 30, 39, 100);
        assertThat(history.squares(100, 20)).isEqualTo(4 + 1 + 9);
    }

    @Test
    void since_dropsWhatIsOlder() {
        assertThat(of(10, 20, 30).since(20).starts()).containsExactly(20, 30);
        assertThat(of(10).since(11).isEmpty()).isTrue();
    }
}
