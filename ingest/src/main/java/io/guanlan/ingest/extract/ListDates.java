package io.guanlan.ingest.extract;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Dates as list pages show them beside a link: complete, without a year, or in two pieces. */
final class ListDates {

    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})日?\\s{1,3}(20\\d{2})\\s?[-/.年]\\s?(\\d{1,2})(?![\\d])月?");
    private static final Pattern DAY_LAST =
            Pattern.compile(
                    "(?<!\\d)(20\\d{2})\\s?[-/.年]\\s?(\\d{1,2})月?\\s{1,3}(\\d{1,2})(?![\\d:：])");
    private static final Pattern NO_YEAR =
            Pattern.compile(
                    "(?:^|[\\s\\[(（])(0?[1-9]|1[0-2])(?:[-/.](0[1-9]|[12]\\d|3[01])|月([0-3]?\\d)日)(?=$|[\\s\\])）])");

    private final Clock clock;
    private final WrittenTime times;

    ListDates(Clock clock) {
        this.clock = clock;
        times = new WrittenTime(clock);
    }

    /** The date in the item of a link outside its title, else the one in its address, else null. */
    @Nullable Instant beside(Element item, String title, String url) {
        String text = words(item).replace(title, " ");
        WrittenTime.Found found = times.find(text);
        if (found != null) {
            return found.instant();
        }
        Instant pieces = ofPieces(text);
        if (pieces != null) {
            return pieces;
        }
        String path = new PublishTime(times).inPath(url);
        return path != null ? times.parse(path) : ofDayOnly(text);
    }

    /** Pieces of a date stand in elements of their own without a space between. */
    private static String words(Element item) {
        return LineText.oneLine(
                item.nodeStream(TextNode.class)
                        .map(TextNode::getWholeText)
                        .collect(Collectors.joining(" ")));
    }

    private @Nullable Instant ofPieces(String text) {
        Matcher first = DAY_FIRST.matcher(text);
        if (first.find()) {
            return day(first.group(2), first.group(3), first.group(1));
        }
        Matcher last = DAY_LAST.matcher(text);
        return last.find() ? day(last.group(1), last.group(2), last.group(3)) : null;
    }

    /** The latest such day that is not in the future. */
    private @Nullable Instant ofDayOnly(String text) {
        Matcher matcher = NO_YEAR.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String day = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        LocalDate today = LocalDate.now(clock.withZone(WrittenTime.ZONE));
        Instant thisYear = day(Integer.toString(today.getYear()), matcher.group(1), day);
        boolean future = thisYear == null || thisYear.isAfter(clock.instant());
        return future
                ? day(Integer.toString(today.getYear() - 1), matcher.group(1), day)
                : thisYear;
    }

    private @Nullable Instant day(String year, String month, String day) {
        try {
            LocalDate date =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return times.plausible(date.atStartOfDay(WrittenTime.ZONE).toInstant());
        } catch (DateTimeException e) {
            return null; // two numbers that are no day
        }
    }
}
