package io.guanlan.analytics.text.proofread;

import java.util.List;

/**
 * Hides identity numbers, mobile numbers, bank cards and passports in what is shown. Wider than the
 * proofreader: what merely looks like such a number is hidden but not objected to. Masked text is
 * as long as before, so offsets stay true, and masking it again changes nothing.
 */
public final class Masking {

    private Masking() {}

    /** The text with the middle of every personal number starred. */
    public static String mask(String text) {
        List<PersonalNumbers.Found> numbers = PersonalNumbers.find(text);
        if (numbers.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (PersonalNumbers.Found number : numbers) {
            masked.replace(number.start(), number.end(), number.masked(text));
        }
        return masked.toString();
    }

    /**
     * A stretch that was cut out of {@code whole}, masked as it is there: of a number that the cut
     * goes through no more is shown than of a whole one.
     */
    public static String mask(String whole, String part) {
        int start = whole.indexOf(part);
        return start < 0 ? mask(part) : mask(whole).substring(start, start + part.length());
    }
}
