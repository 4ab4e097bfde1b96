package io.guanlan.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something failed, in the language of the reader. Crawler and stream job write a code and a
 * detail, such as {@code gone: the server says the page does not exist (404)}; a code that has a
 * message is shown with it and the detail behind it, everything else as it was written.
 */
public final class Reasons {

    private static final Pattern PAGES =
            Pattern.compile("(\\d+) of (\\d+) pages: (.+)", Pattern.DOTALL);
    private static final Pattern CODED =
            Pattern.compile("([a-z][a-z_]{2,30}): (.+)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Before the address it happened at. */
    private static final String PLACE = " — ";

    /** Before why another try was refused. */
    private static final String AGAIN = "; not tried again: ";

    private Reasons() {}

    /** One line for people. */
    public static String text(String written) {
        int again = written.indexOf(AGAIN);
        if (again >= 0) {
            return Messages.text(
                    "reasons.again",
                    text(written.substring(0, again)),
                    said(written.substring(again + AGAIN.length())));
        }
        Matcher pages = PAGES.matcher(written);
        if (pages.matches()) {
            return Messages.text(
                    "reasons.pages", pages.group(1), pages.group(2), text(pages.group(3)));
        }
        int place = written.lastIndexOf(PLACE);
        if (place > 0) {
            return text(written.substring(0, place)) + written.substring(place);
        }
        Matcher coded = CODED.matcher(written);
        if (coded.matches()) {
            String message = Messages.textOr("reasons.code." + coded.group(1), "");
            if (!message.isEmpty()) {
                return Messages.text("reasons.coded", message, said(coded.group(2)));
            }
        }
        return said(written);
    }

    /** Sentences that are always worded alike have a translation; numbers in them may differ. */
    private static String said(String detail) {
        String whole = known(detail);
        if (!whole.isEmpty()) {
            return whole;
        }
        int colon = detail.indexOf(": ");
        String head = colon < 0 ? "" : known(detail.substring(0, colon));
        return head.isEmpty()
                ? detail
                : Messages.text("reasons.coded", head, detail.substring(colon + 2));
    }

    private static String known(String sentence) {
        List<String> numbers = new ArrayList<>();
        NUMBER.matcher(sentence).results().forEach(number -> numbers.add(number.group()));
        String key =
                NUMBER.matcher(sentence.toLowerCase(Locale.ROOT))
                        .replaceAll("n")
                        .replaceAll("[^a-z]+", "-")
                        .replaceAll("^-|-$", "");
        String found = Messages.textOr("reasons.said." + key, "");
        return found.isEmpty() || numbers.isEmpty()
                ? found
                : Messages.text("reasons.said." + key, numbers.toArray());
    }
}
