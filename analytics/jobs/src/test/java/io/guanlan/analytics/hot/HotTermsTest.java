package io.guanlan.analytics.hot;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HotTermsTest {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = 60 * MINUTE;
    private static final long T0 = 500_000 * HOUR;
    private static final HotSettings SETTINGS = new HotSettings(HOUR, 10_000, 5);
    private static final Pace PACE = new Pace(40, 4000, 190);

    private KeyedOneInputStreamOperatorTestHarness<String, Mention, HotUpdate> harness;
    private int articles;

    @BeforeEach
    void open() throws Exception {
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new HotTerms(SETTINGS)),
                        Mention::term,
                        Types.STRING);
        harness.open();
        harness.processWatermark(T0);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private void mention(String term, long at) throws Exception {
        Ref ref = new Ref("a" + articles++, "标题", Channel.MAINSTREAM, Sentiment.NEUTRAL, at);
        harness.processElement(new Mention(term, ref, PACE), at);
    }

    private List<HotUpdate> updates() {
        List<HotUpdate> updates = harness.extractOutputValues();
        harness.getOutput().clear();
        return updates;
    }

    @Test
    void outbreak_isHotAtTheNextSlide() throws Exception {
        for (int i = 0; i < 6; i++) {
            mention("爆管", T0 + i * 1000L);
        }
        harness.processWatermark(T0 + 10_000);
        assertThat(updates())
                .singleElement()
                .satisfies(
                        update -> {
                            assertThat(update.count()).isEqualTo(6);
                            assertThat(update.score()).isGreaterThan(HotSettings.HOT);
                            assertThat(update.to()).isEqualTo(T0 + 10_000);
                            assertThat(update.refs()).hasSize(6);
                        });
    }

    @Test
    void quietWord_saysNothing() throws Exception {
        for (int i = 0; i < 4; i++) {
            mention("绿化", T0 + i * MINUTE);
        }
        harness.processWatermark(T0 + 2 * HOUR);
        assertThat(updates()).isEmpty();
    }

    @Test
    void wordOfEveryHour_isNoNews() throws Exception {
        for (long at = T0 - 7 * 24 * HOUR; at < T0; at += 12 * MINUTE) {
            mention("市民", at);
        }
        for (int i = 0; i < 8; i++) {
            mention("市民", T0 + i * 1000L);
        }
        harness.processWatermark(T0 + 10_000);
        assertThat(updates()).isEmpty();
    }

    @Test
    void hotWord_speaksAtEachSlideAndGoesColdOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            mention("爆管", T0 + 1000);
        }
        for (long time = T0; time <= T0 + 2 * HOUR; time += 10_000) {
            harness.processWatermark(time);
        }
        List<HotUpdate> updates = updates();
        assertThat(updates.size()).isBetween(360, 400);
        assertThat(updates).filteredOn(HotUpdate::isCold).hasSize(1);
        assertThat(updates).last().matches(HotUpdate::isCold);
        assertThat(updates).filteredOn(HotUpdate::changed).hasSizeBetween(60, 70);
    }

    @Test
    void lateMention_shapesThePast() throws Exception {
        for (int hour = 2; hour < 150; hour++) {
            for (int i = 0; i < 6; i++) {
                mention("停水", T0 - hour * HOUR);
            }
        }
        for (int i = 0; i < 6; i++) {
            mention("停水", T0 + 1000);
        }
        harness.processWatermark(T0 + 10_000);
        assertThat(updates()).isEmpty();
    }

    @Test
    void mention_fromBeyondThePast_isIgnored() throws Exception {
        mention("旧闻", T0 - HotSettings.HORIZON - HOUR);
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    @Test
    void gapInTime_isEvaluatedOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            mention("爆管", T0 + 1000);
        }
        harness.processWatermark(T0 + 10_000);
        updates();
        harness.processWatermark(T0 + 5 * HOUR);
        assertThat(updates()).singleElement().matches(HotUpdate::isCold);
    }

    @Test
    void state_endsEightDaysAfterTheLastMention() throws Exception {
        for (int i = 0; i < 6; i++) {
            mention("爆管", T0 + i * MINUTE);
            mention("绿化", T0 - i * 24L * HOUR);
        }
        harness.processWatermark(T0 + 2 * HOUR);
        assertThat(harness.numKeyedStateEntries()).isEqualTo(2);
        harness.processWatermark(T0 + HotSettings.HORIZON + 2 * HOUR);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void timers_areNeverMoreThanOneForAWord() throws Exception {
        for (int i = 0; i < 50; i++) {
            mention("爆管", T0 + i * 7000L);
            harness.processWatermark(T0 + i * 7000L);
            assertThat(harness.numEventTimeTimers()).isEqualTo(1);
        }
    }

    @Test
    void state_survivesARestart() throws Exception {
        for (int i = 0; i < 6; i++) {
            mention("爆管", T0 + 1000);
        }
        var snapshot = harness.snapshot(1, 1);
        harness.close();
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new HotTerms(SETTINGS)),
                        Mention::term,
                        Types.STRING);
        harness.initializeState(snapshot);
        harness.open();
        harness.processWatermark(T0 + 10_000);
        assertThat(updates()).singleElement().matches(update -> update.count() == 6);
    }
}
