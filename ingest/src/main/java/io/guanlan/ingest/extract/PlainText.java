package io.guanlan.ingest.extract;

import org.jsoup.Jsoup;

/** Values that may or may not hold markup, as people read them. */
public final class PlainText {

    private PlainText() {}

    /**
     * One line of text without tags, entities and runs of white space. Page tags and feed titles
     * are often escaped once more than they should be.
     */
    public static String ofMarkup(String value) {
        if (value.indexOf('<') < 0 && value.indexOf('&') < 0) {
            return LineText.oneLine(value);
        }
        return LineText.oneLine(Jsoup.parse(value).text());
    }
}
