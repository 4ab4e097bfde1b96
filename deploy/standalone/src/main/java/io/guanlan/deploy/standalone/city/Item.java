package io.guanlan.deploy.standalone.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/**
 * Something the sample city published.
 *
 * @param number unique, the last part of its address
 * @param place site and column, for example {@code portal/ywdt}, or an account, {@code acc-fabu}
 * @param title headline
 * @param paragraphs body
 * @param credit who is named as its author or source
 * @param at when it was published
 * @param flags what is wrong with it on purpose, see {@code specials.txt}
 */
record Item(
        int number,
        String place,
        String title,
        List<String> paragraphs,
        String credit,
        Instant at,
        Set<String> flags) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");

    String site() {
        int slash = place.indexOf('/');
        return slash < 0 ? place : place.substring(0, slash);
    }

    String column() {
        return place.substring(place.indexOf('/') + 1);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    LocalDateTime local() {
        return has("today") ? LocalDate.now(ZONE).atTime(8, 30) : LocalDateTime.ofInstant(at, ZONE);
    }

    /** {@code 2026-11-22 09:30}, as the guideline for government sites wants it. */
    String minute() {
        return MINUTE.format(local());
    }

    /** {@code 20261122}, from the true date, so that an address never moves. */
    String compactDate() {
        return COMPACT.format(LocalDateTime.ofInstant(at, ZONE));
    }

    String isoDate() {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(local());
    }
}
