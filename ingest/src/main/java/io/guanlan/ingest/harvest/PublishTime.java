package io.guanlan.ingest.harvest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Chooses among what a page and its list say about the time of publication. */
final class PublishTime {

    private static final ZoneId SHOWN = ZoneId.of("Asia/Shanghai");

    private PublishTime() {}

    /**
     * The first unless it is missing, or gives only the day (midnight in Asia/Shanghai) and the
     * second gives the hour of that day.
     */
    static @Nullable Instant better(@Nullable Instant first, @Nullable Instant second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        ZonedDateTime day = first.atZone(SHOWN);
        boolean onlyDay = day.toLocalTime().equals(LocalTime.MIDNIGHT);
        return onlyDay && second.atZone(SHOWN).toLocalDate().equals(day.toLocalDate())
                ? second
                : first;
    }
}
