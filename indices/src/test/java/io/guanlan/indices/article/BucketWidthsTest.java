package io.guanlan.indices.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BucketWidthsTest {

    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void choose_anyStretchOverTwentySeconds_gives20To120Buckets() {
        for (long seconds = 25; seconds < 40L * 365 * 86_400; seconds = seconds * 9 / 8 + 1) {
            Instant to = NOON.plusSeconds(seconds);
            Duration width = BucketWidths.choose(NOON, to);
            assertThat(BucketWidths.count(NOON, to, width))
                    .as(Duration.ofSeconds(seconds) + " by " + width)
                    .isBetween(20L, 120L);
        }
    }

    @Test
    void floor_ofADay_isMidnightInShanghai() {
        assertThat(BucketWidths.floor(NOON, Duration.ofDays(1)).atZone(SHANGHAI).toString())
                .startsWith("2026-03-05T00:00+08:00");
        assertThat(BucketWidths.floor(NOON, Duration.ofHours(6)).atZone(SHANGHAI).getHour())
                .isEqualTo(12);
    }

    @Test
    void floor_ofAWeek_isMonday() {
        for (int day = 0; day < 14; day++) {
            Instant at = NOON.plus(Duration.ofDays(day));
            Instant week = BucketWidths.floor(at, Duration.ofDays(7));
            assertThat(week.atZone(SHANGHAI).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week).isBetween(at.minus(Duration.ofDays(7)), at);
        }
    }

    @Test
    void floor_before1970_goesDown() {
        assertThat(BucketWidths.floor(Instant.parse("1969-12-31T23:59:59Z"), Duration.ofHours(1)))
                .isEqualTo(Instant.parse("1969-12-31T23:00:00Z"));
    }

    @Test
    void count_emptyStretch_isZero() {
        assertThat(BucketWidths.count(NOON, NOON, Duration.ofHours(1))).isZero();
    }
}
