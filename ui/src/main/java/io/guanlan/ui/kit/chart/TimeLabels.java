package io.guanlan.ui.kit.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Words for buckets of time, as short as they can be without becoming ambiguous. */
record TimeLabels(Duration interval, boolean oneDay, boolean oneYear) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(28);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter DAY_OF_YEAR = format("MM-dd");
    private static final DateTimeFormatter BOTH = format("MM-dd HH:mm");
    private static final DateTimeFormatter MONTH_OF_YEAR = format("yyyy-MM");
    private static final DateTimeFormatter DATE = format("yyyy-MM-dd");

    static TimeLabels of(Duration interval, List<Instant> starts) {
        Duration all =
                starts.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(starts.getFirst(), starts.getLast());
        return new TimeLabels(interval, all.compareTo(DAY) <= 0, all.compareTo(YEAR) < 0);
    }

    /** Under the axis. */
    String tick(Instant start) {
        if (!oneYear) {
            return (interval.compareTo(MONTH) < 0 ? DATE : MONTH_OF_YEAR).format(at(start));
        }
        if (interval.compareTo(DAY) >= 0) {
            return DAY_OF_YEAR.format(at(start));
        }
        return (oneDay ? CLOCK : BOTH).format(at(start));
    }

    /** Start and end in full. */
    String span(Instant start) {
        ZonedDateTime from = at(start);
        ZonedDateTime to = at(start.plus(interval));
        if (interval.equals(DAY)) {
            return DATE.format(from);
        }
        if (interval.compareTo(DAY) > 0) {
            return DATE.format(from) + " – " + DATE.format(to.minusDays(1));
        }
        return BOTH.format(from) + " – " + CLOCK.format(to);
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
