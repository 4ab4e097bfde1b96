package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Finds days that no calendar has, and days given the wrong weekday. */
final class Dates implements Check {

    private static final Report.Voice IMPOSSIBLE =
            new Report.Voice("date", Severity.SERIOUS, "date-impossible", "日历上没有这一天（公历常识）");
    private static final Report.Voice WEEKDAY =
            new Report.Voice("date", Severity.GENERAL, "date-weekday", "日期与星期不符（公历常识）");

    private static final String WEEKDAYS = "一二三四五六日";

    @Override
    public void run(Words words, Report report) {
        String text = words.text();
        for (int at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) {
            inspect(text, at, report);
        }
    }

    private static void inspect(String text, int month, Report report) {
        int monthStart = digitsBefore(text, month);
        int dayEnd = digitsAfter(text, month + 1);
        if (monthStart == month
                || month - monthStart > 2
                || dayEnd == month + 1
                || dayEnd - month > 3
                || dayEnd >= text.length()
                || (text.charAt(dayEnd) != '日' && text.charAt(dayEnd) != '号')) {
            return;
        }
        int monthNumber = Integer.parseInt(text.substring(monthStart, month));
        int day = Integer.parseInt(text.substring(month + 1, dayEnd));
        int yearStart = yearBefore(text, monthStart);
        int start = yearStart < 0 ? monthStart : yearStart;
        int year =
                yearStart < 0 ? 2024 : Integer.parseInt(text.substring(yearStart, yearStart + 4));
        if (fractionOrCode(text, start)) {
            return;
        }
        if (monthNumber < 1
                || monthNumber > 12
                || day < 1
                || day > YearMonth.of(year, monthNumber).lengthOfMonth()) {
            report.add(IMPOSSIBLE, start, dayEnd + 1, null);
        } else if (yearStart >= 0) {
            weekday(text, start, dayEnd + 1, LocalDate.of(year, monthNumber, day), report);
        }
    }

    private static boolean fractionOrCode(String text, int start) {
        return start > 0 && ".-/".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Where four digits and 年 start right before this place, or -1. */
    private static int yearBefore(String text, int at) {
        if (at < 5 || text.charAt(at - 1) != '年') {
            return -1;
        }
        int start = digitsBefore(text, at - 1);
        return at - 1 - start == 4 && text.charAt(start) != '0' ? start : -1;
    }

    private static void weekday(String text, int start, int end, LocalDate day, Report report) {
        int at = end;
        if (at < text.length() && "（(，,".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int name = afterPrefix(text, at);
        if (name < 0 || name >= text.length()) {
            return;
        }
        char said = text.charAt(name) == '天' ? '日' : text.charAt(name);
        int index = WEEKDAYS.indexOf(said);
        if (index >= 0 && DayOfWeek.of(index + 1) != day.getDayOfWeek()) {
            char right = WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
            report.add(WEEKDAY, start, name + 1, replaced(text, start, name, right));
        }
    }

    private static @Nullable String replaced(String text, int start, int name, char right) {
        return text.substring(start, name) + right;
    }

    private static int afterPrefix(String text, int at) {
        for (String prefix : new String[] {"星期", "礼拜", "周"}) {
            if (text.startsWith(prefix, at)) {
                return at + prefix.length();
            }
        }
        return -1;
    }

    private static int digitsBefore(String text, int end) {
        int at = end;
        while (at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9') {
            at--;
        }
        return at;
    }

    private static int digitsAfter(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
