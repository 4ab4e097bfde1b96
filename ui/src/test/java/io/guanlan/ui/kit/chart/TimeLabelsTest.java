package io.guanlan.ui.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words under and beside the buckets of a chart. */
class TimeLabelsTest {

    private static final Instant AT = Instant.parse("2026-11-21T16:30:00Z");

    @Test
    void minutesOfOneDay_showTheClockInChina() {
        TimeLabels labels = TimeLabels.of(Duration.ofMinutes(30), List.of(AT));
        assertThat(labels.tick(AT)).isEqualTo("00:30");
        assertThat(labels.span(AT)).isEqualTo("11-22 00:30 – 01:00");
    }

    @Test
    void hoursOfSeveralDays_showTheDayToo() {
        TimeLabels labels =
                TimeLabels.of(Duration.ofHours(3), List.of(AT, AT.plus(Duration.ofDays(3))));
        assertThat(labels.tick(AT)).isEqualTo("11-22 00:30");
    }

    @Test
    void days_showNoClock() {
        Instant midnight = Instant.parse("2026-11-20T16:00:00Z");
        TimeLabels days = TimeLabels.of(Duration.ofDays(1), List.of(midnight));
        assertThat(days.tick(midnight)).isEqualTo("11-21");
        assertThat(days.span(midnight)).isEqualTo("2026-11-21");
        TimeLabels weeks = TimeLabels.of(Duration.ofDays(7), List.of(midnight));
        assertThat(weeks.span(midnight)).isEqualTo("2026-11-21 – 2026-11-27");
    }

    @Test
    void moreThanAYear_showsTheYear() {
        List<Instant> years = List.of(AT, AT.plus(Duration.ofDays(800)));
        assertThat(TimeLabels.of(Duration.ofDays(30), years).tick(AT)).isEqualTo("2026-11");
        assertThat(TimeLabels.of(Duration.ofDays(7), years).tick(AT)).isEqualTo("2026-11-22");
    }
}
