package io.guanlan.analytics.hot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class LiveTimeTest {

    private static final long NOW = 1_800_000_000_000L;

    private long clock = NOW;
    private final LiveTime time = new LiveTime(() -> clock);
    private final List<Long> emitted = new ArrayList<>();
    private final WatermarkOutput output =
            new WatermarkOutput() {
                @Override
                public void emitWatermark(Watermark watermark) {
                    emitted.add(watermark.getTimestamp());
                }

                @Override
                public void markIdle() {}

                @Override
                public void markActive() {}
            };

    private void article(long at) {
        time.onEvent(null, at, output);
        time.onPeriodicEmit(output);
    }

    @Test
    void time_followsTheNewestArticle() {
        article(NOW - 5000);
        article(NOW - 9000);
        article(NOW - 4000);
        assertThat(emitted).containsExactly(NOW - 5001, NOW - 5001, NOW - 4001);
    }

    @Test
    void quietStream_followsTheWallClock() {
        article(NOW - 5000);
        clock = NOW + 60_000;
        time.onPeriodicEmit(output);
        assertThat(emitted).last().isEqualTo(clock - LiveTime.IDLE - 1);
    }

    @Test
    void archive_neitherMovesNorHoldsTime() {
        article(NOW - 10 * 365 * 86_400_000L);
        assertThat(emitted).isEmpty();
        for (int i = 0; i < 10; i++) {
            clock += 1000;
            article(NOW - 10 * 365 * 86_400_000L + i);
        }
        assertThat(emitted).last().isEqualTo(clock - LiveTime.IDLE - 1);
    }

    @Test
    void articleOfTheFuture_doesNotMoveTime() {
        article(NOW + 86_400_000L);
        assertThat(emitted).isEmpty();
    }
}
