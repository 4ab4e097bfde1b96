package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds identity numbers, mobile numbers, bank cards and passports that a page gives away. What it
 * shows is masked, so that lists and logs give nothing away again.
 */
final class PersonalNumbers implements Check {

    private static final String KIND = "personal_number";
    private static final Report.Voice IDENTITY =
            new Report.Voice(
                    KIND,
                    Severity.SERIOUS,
                    "personal-identity",
                    "疑似泄露居民身份证号码，应当遮盖出生日期和顺序码（《中华人民共和国个人信息保护法》第二十五条）");
    private static final Report.Voice MOBILE =
            new Report.Voice(
                    KIND,
                    Severity.SERIOUS,
                    "personal-mobile",
                    "疑似泄露个人手机号码，应当遮盖中间四位（《中华人民共和国个人信息保护法》第二十五条）");
    private static final Report.Voice CONTACT =
            new Report.Voice(
                    KIND,
                    Severity.STYLE,
                    "personal-contact",
                    "以手机号码作为联系电话，请确认已经本人同意公开，宜改用办公电话（《中华人民共和国个人信息保护法》第二十五条）");
    private static final Report.Voice CARD =
            new Report.Voice(
                    KIND,
                    Severity.SERIOUS,
                    "personal-card",
                    "疑似泄露个人银行卡号，应当遮盖中间各位（《中华人民共和国个人信息保护法》第二十八条）");
    private static final Report.Voice PASSPORT =
            new Report.Voice(
                    KIND,
                    Severity.SERIOUS,
                    "personal-passport",
                    "疑似泄露护照号码，应当遮盖（《中华人民共和国个人信息保护法》第二十五条）");

    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final int[] IDENTITY_WEIGHTS = {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
    };
    private static final String IDENTITY_CHECKS = "10X98765432";

    /**
     * A stretch of a text that is somebody's number, or looks like one.
     *
     * @param voice what to say about it
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param head units at the start that may be shown
     * @param tail units at the end that may be shown
     * @param sure whether it is worth an objection; what merely looks like one is only hidden
     */
    record Found(Report.Voice voice, int start, int end, int head, int tail, boolean sure) {

        /** The stretch with its middle starred, as long as before. */
        String masked(String text) {
            int hidden = end - start - head - tail;
            return text.substring(start, start + head)
                    + "*".repeat(hidden)
                    + text.substring(end - tail, end);
        }
    }

    @Override
    public void run(Words words, Report report) {
        String text = words.text();
        for (Found found : find(text)) {
            if (found.sure()) {
                report.add(found.voice(), found.start(), found.end(), found.masked(text), null);
            }
        }
    }

    /** Every number, in order. */
    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>(0);
        int at = 0;
        while (at < text.length()) {
            if (!digit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && digit(text.charAt(end))) {
                end++;
            }
            Found number = inspect(text, at, end);
            if (number == null) {
                at = end;
            } else {
                found.add(number);
                at = number.end();
            }
        }
        return found;
    }

    private static @Nullable Found inspect(String text, int start, int end) {
        int length = end - start;
        if (length == 8) {
            return passport(text, start, end);
        }
        if (length == 3) {
            return grouped(text, start);
        }
        if (length < 11 || length > 19 || partOfWord(text, start, end)) {
            return null;
        }
        Found found = number(text, start, end, !glued(text, start, end));
        return found == null || found.sure() || !address(text, start) ? found : null;
    }

    private static @Nullable Found number(String text, int start, int end, boolean alone) {
        String digits = text.substring(start, end);
        boolean letter = end < text.length() && letterX(text.charAt(end));
        return switch (end - start) {
            case 11 ->
                    mobile(digits)
                            ? new Found(
                                    contact(text, start) ? CONTACT : MOBILE,
                                    start,
                                    end,
                                    3,
                                    4,
                                    alone)
                            : null;
            case 13 ->
                    digits.startsWith("86") && mobile(digits.substring(2))
                            ? new Found(MOBILE, start + 2, end, 3, 4, false)
                            : null;
            case 17 -> letter ? identity(digits + "X", start, alone) : card(digits, start, false);
            case 18 -> {
                Found identity = identity(digits, start, alone);
                yield identity == null ? card(digits, start, false) : identity;
            }
            case 16, 19 -> card(digits, start, alone);
            default -> null;
        };
    }

    private static @Nullable Found identity(String number, int start, boolean alone) {
        if (!PROVINCES.contains(number.substring(0, 2)) || !birthday(number.substring(6, 14))) {
            return null;
        }
        return new Found(IDENTITY, start, start + 18, 4, 4, alone && identity(number));
    }

    private static @Nullable Found card(String digits, int start, boolean alone) {
        boolean right = card(digits);
        return right || (digits.startsWith("62") && !uniform(digits.substring(4)))
                ? new Found(CARD, start, start + digits.length(), 4, 4, alone && right)
                : null;
    }

    /** A mobile number written in groups, such as 139-1234-5678. */
    private static @Nullable Found grouped(String text, int start) {
        int end = start + 13;
        if (end > text.length() || partOfWord(text, start, end)) {
            return null;
        }
        char gap = text.charAt(start + 3);
        boolean grouped = (gap == '-' || gap == ' ') && text.charAt(start + 8) == gap;
        String digits =
                text.substring(start, start + 3)
                        + text.substring(start + 4, start + 8)
                        + text.substring(start + 9, end);
        return grouped && digits.chars().allMatch(c -> digit((char) c)) && mobile(digits)
                ? new Found(MOBILE, start, end, 3, 4, false)
                : null;
    }

    /** Part of a longer code or of a decimal number. */
    private static boolean partOfWord(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean identityEnd = letterX(after) && end - start == 17;
        return latinOrDigit(before)
                || before == '.'
                || (!identityEnd && latinOrDigit(after))
                || (after == '.' && end + 1 < text.length() && latinOrDigit(text.charAt(end + 1)));
    }

    /** Joined to something by a mark, so that it may mean something else. */
    private static boolean glued(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        return "-_/=#@&%".indexOf(before) >= 0 || "-_/=@%".indexOf(after) >= 0;
    }

    /** Inside an address on the web. */
    private static boolean address(String text, int start) {
        int from = start;
        while (from > 0 && inAddress(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, start);
        return before.contains("://") || before.contains("www.");
    }

    private static boolean contact(String text, int start) {
        String before = text.substring(Math.max(0, start - 16), start);
        return before.contains("电话")
                || before.contains("联系")
                || before.contains("热线")
                || before.contains("手机");
    }

    private static boolean mobile(String digits) {
        return digits.charAt(0) == '1' && digits.charAt(1) >= '3' && !uniform(digits.substring(3));
    }

    /** Such as 00000000, which stands for a number already hidden. */
    private static boolean uniform(String digits) {
        return digits.chars().distinct().count() < 2;
    }

    /** GB 11643-1999: province, date of birth, check character. */
    static boolean identity(String number) {
        if (!PROVINCES.contains(number.substring(0, 2)) || !birthday(number.substring(6, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += IDENTITY_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return IDENTITY_CHECKS.charAt(sum % 11) == number.charAt(17);
    }

    private static boolean birthday(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        if (year < 1900 || year > 2100) {
            return false;
        }
        try {
            LocalDate.of(
                    year,
                    Integer.parseInt(date.substring(4, 6)),
                    Integer.parseInt(date.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A UnionPay, Visa or Mastercard number whose check digit is right. */
    static boolean card(String digits) {
        boolean issuer =
                digits.startsWith("62")
                        || (digits.length() == 16
                                && (digits.charAt(0) == '4' || digits.matches("5[1-5].*")));
        if (!issuer || uniform(digits.substring(4))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = value * 2 > 9 ? value * 2 - 9 : value * 2;
            sum += i % 2 == 0 ? value : doubled;
        }
        return sum % 10 == 0;
    }

    /** Eight digits behind a letter, but only where the text speaks of a passport. */
    private static @Nullable Found passport(String text, int start, int end) {
        if (start == 0 || "EGegDSP".indexOf(text.charAt(start - 1)) < 0) {
            return null;
        }
        boolean alone = start < 2 || !latinOrDigit(text.charAt(start - 2));
        boolean named = text.substring(Math.max(0, start - 12), start).contains("护照");
        return alone && named && !(end < text.length() && latinOrDigit(text.charAt(end)))
                ? new Found(PASSPORT, start - 1, end, 2, 2, true)
                : null;
    }

    private static boolean inAddress(char c) {
        return c > ' ' && c < 0x7f && "<>\"'()[]{},;|".indexOf(c) < 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean letterX(char c) {
        return c == 'X' || c == 'x';
    }

    private static boolean latinOrDigit(char c) {
        return latin(c) || digit(c);
    }
}
