package io.guanlan.ui.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of event time that is looked at: one that moves with the clock, or a fixed one.
 *
 * @param quick what moves with the clock, {@link Quick#CUSTOM} for a fixed stretch
 * @param from fixed start, inclusive, or null
 * @param to fixed end, exclusive, or null
 */
public record TimeSpan(Quick quick, @Nullable Instant from, @Nullable Instant to) {

    /** Legal days are days of China Standard Time wherever the reader sits. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Everything there is. */
    public static final TimeSpan ALL = new TimeSpan(Quick.ALL, null, null);

    /** Stretches people ask for most. */
    public enum Quick {
        HOUR,
        TODAY,
        DAY,
        WEEK,
        MONTH,
        YEAR,
        ALL,
        CUSTOM;

        /** Name in addresses and translation keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that moves with the clock. */
    public static TimeSpan of(Quick quick) {
        return new TimeSpan(quick, null, null);
    }

    /** A fixed one; either end may be open. */
    public static TimeSpan between(@Nullable Instant from, @Nullable Instant to) {
        return from == null && to == null ? ALL : new TimeSpan(Quick.CUSTOM, from, to);
    }

    @Nullable Instant start(Instant now) {
        return switch (quick) {
            case HOUR -> now.minus(Duration.ofHours(1));
            case TODAY -> startOfDay(now);
            case DAY -> now.minus(Duration.ofDays(1));
            case WEEK -> now.minus(Duration.ofDays(7));
            case MONTH -> now.minus(Duration.ofDays(30));
            case YEAR -> now.minus(Duration.ofDays(365));
            case ALL -> null;
            case CUSTOM -> from;
        };
    }

    @Nullable Instant end() {
        return quick == Quick.CUSTOM ? to : null;
    }

    /** Midnight in China before {@code now}. */
    public static Instant startOfDay(Instant now) {
        return LocalDate.ofInstant(now, ZONE).atStartOfDay(ZONE).toInstant();
    }
}
