package io.guanlan.ingest.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublishTimeTest {

    /** Midnight of 2 November in Asia/Shanghai. */
    private static final Instant DAY = Instant.parse("2026-11-01T16:00:00Z");

    private static final Instant HOUR = Instant.parse("2026-11-02T01:30:00Z");

    @Test
    void missingTime_isTakenFromTheOther() {
        assertThat(PublishTime.better(null, HOUR)).isEqualTo(HOUR);
        assertThat(PublishTime.better(HOUR, null)).isEqualTo(HOUR);
        assertThat(PublishTime.better(null, null)).isNull();
    }

    @Test
    void dayOnly_losesAgainstTheHourOfThatDay() {
        assertThat(PublishTime.better(DAY, HOUR)).isEqualTo(HOUR);
    }

    @Test
    void dayOnly_winsAgainstAnotherDay() {
        assertThat(PublishTime.better(DAY, HOUR.plusSeconds(86_400))).isEqualTo(DAY);
    }

    @Test
    void fullTime_winsAlways() {
        Instant other = HOUR.plusSeconds(60);
        assertThat(PublishTime.better(HOUR, other)).isEqualTo(HOUR);
    }
}
