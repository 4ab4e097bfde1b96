package io.guanlan.ingest.extract;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time as people and servers write them.
 *
 * <p>Understood: ISO-8601, RFC 1123 and other English forms, {@code 2020年1月2日 10时07分}, {@code
 * 2020/1/2 下午3:07}, {@code 2020.01.02}, {@code 二〇二〇年一月二日}, {@code 20200102}, {@code
 * 20200102150405}, seconds or milliseconds since 1970. Without a zone the time is that of
 * Asia/Shanghai. What lies before 1990 or more than two days ahead of the clock is no publish time.
 */
public final class WrittenTime {

    /** The zone of everything that names none. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String CLOCK =
            "(?:[T\\s,，|]{0,6}(?:星期[一二三四五六日天]|周[一二三四五六日天])?\\s{0,3}"
                    + "(上午|下午|中午|凌晨|晚上|AM|PM|am|pm)?\\s{0,2}"
                    + "(\\d{1,2})\\s?[:：时点]\\s?(\\d{1,2})(?:\\s?[:：分]\\s?(\\d{1,2}))?[秒分]?"
                    + "(?:[.,]\\d{1,9})?(?:\\s?(AM|PM|am|pm)\\b)?"
                    + "\\s?(Z|UTC|GMT|CST|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern NUMERIC =
            Pattern.compile(
                    "(?<![\\d.])((?:19|20)\\d{2})\\s?([-/.年－—_])\\s?(\\d{1,2})\\s?(?:\\2|月)\\s?"
                            + "(\\d{1,2})(?!\\d)(?:\\s?[日号])?"
                            + CLOCK);
    private static final Pattern CHINESE =
            Pattern.compile(
                    "([一二][零〇○Ｏ0九一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月" + "([一二三四五六七八九十]{1,3})日");
    private static final String MONTHS =
            "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?i)\\b(\\d{1,2})[ -]" + MONTHS + ",?[ -](\\d{4})\\b" + CLOCK);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?i)\\b" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b" + CLOCK);
    private static final Pattern UNIX =
            Pattern.compile(
                    "(?i)\\b"
                            + MONTHS
                            + " {1,2}(\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) ([A-Z]{3,4}|[+-]\\d{4}) (\\d{4})\\b");
    private static final Pattern COMPACT =
            Pattern.compile(
                    "((?:19|20)\\d{2})([01]\\d)([0-3]\\d)(?:[T _-]?([0-2]\\d)([0-5]\\d)([0-5]\\d)?)?(Z)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final String MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Instant EARLIEST = Instant.parse("1989-12-31T16:00:00Z");
    private static final int LONGEST = 4000;

    private final Clock clock;

    /**
     * A reader of times.
     *
     * @param clock says what is still in the future
     */
    public WrittenTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * A time found in a text.
     *
     * @param instant midnight in Asia/Shanghai when only a day is given
     * @param exact whether a time of day is given
     * @param start offset of the first character in the text
     * @param end offset after the last one
     */
    public record Found(Instant instant, boolean exact, int start, int end) {

        /** The day in Asia/Shanghai. */
        public LocalDate day() {
            return instant.atZone(ZONE).toLocalDate();
        }
    }

    /**
     * Reads a value that is a time and nothing else (a column, an attribute); null when it is not.
     */
    public @Nullable Instant parse(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            long number = Long.parseLong(text);
            return plausible(
                    text.length() > 10
                            ? Instant.ofEpochMilli(number)
                            : Instant.ofEpochSecond(number));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return ofCompact(compact);
        }
        Found found = find(text);
        return found == null ? null : found.instant();
    }

    /** The first plausible time in a text, or null. */
    public @Nullable Found find(CharSequence whole) {
        CharSequence text = whole.length() > LONGEST ? whole.subSequence(0, LONGEST) : whole;
        Found first = numeric(text);
        if (first == null) {
            first = chinese(text);
        }
        return first != null || !hasLatin(text) ? first : english(text);
    }

    private static boolean hasLatin(CharSequence text) {
        return text.chars().anyMatch(c -> c >= 'A' && c <= 'z' && Character.isLetter(c));
    }

    private @Nullable Found numeric(CharSequence text) {
        Matcher matcher = NUMERIC.matcher(text);
        while (matcher.find()) {
            Instant instant =
                    instant(
                            matcher,
                            number(matcher.group(1)),
                            number(matcher.group(3)),
                            number(matcher.group(4)),
                            5);
            if (instant != null) {
                boolean exact = matcher.group(6) != null;
                return new Found(instant, exact, matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private @Nullable Found chinese(CharSequence text) {
        Matcher matcher = CHINESE.matcher(text);
        while (matcher.find()) {
            int year = 0;
            for (char c : matcher.group(1).toCharArray()) {
                year = year * 10 + digit(c);
            }
            Instant instant =
                    local(year, chineseNumber(matcher.group(2)), chineseNumber(matcher.group(3)));
            if (instant != null) {
                return new Found(instant, false, matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private @Nullable Found english(CharSequence text) {
        Matcher matcher = UNIX.matcher(text);
        if (matcher.find()) {
            return unix(matcher);
        }
        matcher = DAY_MONTH.matcher(text);
        if (matcher.find()) {
            int month = month(matcher.group(2));
            return found(matcher, number(matcher.group(3)), month, number(matcher.group(1)), 4);
        }
        matcher = MONTH_DAY.matcher(text);
        if (matcher.find()) {
            int month = month(matcher.group(1));
            return found(matcher, number(matcher.group(3)), month, number(matcher.group(2)), 4);
        }
        return null;
    }

    private @Nullable Found found(Matcher matcher, int year, int month, int day, int clockGroup) {
        Instant instant = instant(matcher, year, month, day, clockGroup);
        boolean exact = matcher.group(clockGroup + 1) != null;
        return instant == null ? null : new Found(instant, exact, matcher.start(), matcher.end());
    }

    private @Nullable Found unix(Matcher matcher) {
        try {
            LocalDateTime local =
                    LocalDate.of(
                                    number(matcher.group(5)),
                                    month(matcher.group(1)),
                                    number(matcher.group(2)))
                            .atTime(LocalTime.parse(matcher.group(3)));
            Instant instant = plausible(local.atZone(zone(matcher.group(4))).toInstant());
            return instant == null
                    ? null
                    : new Found(instant, true, matcher.start(), matcher.end());
        } catch (DateTimeException e) {
            return null; // 31 February: no time at all
        }
    }

    /** Groups from {@code first}: half of day, hour, minute, second, half of day, zone. */
    private @Nullable Instant instant(Matcher m, int year, int month, int day, int first) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (m.group(first + 1) == null) {
                return plausible(date.atStartOfDay(ZONE).toInstant());
            }
            String half = m.group(first) != null ? m.group(first) : m.group(first + 4);
            int hour = hour(number(m.group(first + 1)), half);
            LocalDateTime local =
                    hour == 24
                            ? date.plusDays(1).atStartOfDay()
                            : date.atTime(
                                    hour,
                                    number(m.group(first + 2)),
                                    Math.min(59, number(m.group(first + 3))));
            return plausible(local.atZone(zone(m.group(first + 5))).toInstant());
        } catch (DateTimeException e) {
            return null; // 31 February, 25 o'clock: no time at all
        }
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return switch (half.toLowerCase(Locale.ROOT)) {
            case "下午", "晚上", "pm" -> hour < 12 ? hour + 12 : hour;
            case "中午" -> hour < 3 ? hour + 12 : hour;
            case "am", "上午", "凌晨" -> hour == 12 ? 0 : hour;
            default -> hour;
        };
    }

    private static ZoneId zone(@Nullable String zone) {
        if (zone == null || zone.equals("CST")) {
            return ZONE;
        }
        return switch (zone) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            default -> zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZONE;
        };
    }

    private @Nullable Instant ofCompact(Matcher m) {
        try {
            LocalDate date =
                    LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
            LocalTime time =
                    LocalTime.of(number(m.group(4)), number(m.group(5)), number(m.group(6)));
            ZoneId zone = m.group(7) == null ? ZONE : ZoneOffset.UTC;
            return plausible(date.atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return null; // eight digits that are no day
        }
    }

    private @Nullable Instant local(int year, int month, int day) {
        try {
            return plausible(LocalDate.of(year, month, day).atStartOfDay(ZONE).toInstant());
        } catch (DateTimeException e) {
            return null; // 31 February: no time at all
        }
    }

    /** Null for what cannot be a publish time. */
    @Nullable Instant plausible(Instant instant) {
        boolean known =
                !instant.isBefore(EARLIEST)
                        && !instant.isAfter(clock.instant().plus(Duration.ofDays(2)));
        return known ? instant : null;
    }

    private static int month(String name) {
        return MONTH_NAMES.indexOf(name.toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int chineseNumber(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return digit(text.charAt(0));
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(0));
        return tens * 10 + (ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1)));
    }

    private static int digit(char c) {
        return Math.max(0, "〇一二三四五六七八九".indexOf(c));
    }
}
