package io.guanlan.ingest.extract;

import org.jsoup.nodes.Element;

/**
 * One line of text as a reader sees it: between two block boundaries or line breaks.
 *
 * @param text white space collapsed, not empty
 * @param owner nearest block element around it
 * @param linkChars characters of {@code text} inside links
 * @param links links in it
 * @param heading whether it stands in h1 to h6
 * @param attachment whether it links a document to download
 * @param hidden whether the page hides it
 */
record Line(
        String text,
        Element owner,
        int linkChars,
        int links,
        boolean heading,
        boolean attachment,
        boolean hidden) {

    /** Share of the text inside links, 0..1. */
    double linkShare() {
        return Math.min(1.0, (double) linkChars / text.length());
    }

    /** Amount of text: a Chinese character counts 1, four Latin letters count 1. */
    double units() {
        return units(text);
    }

    Line shown() {
        return hidden ? new Line(text, owner, linkChars, links, heading, attachment, false) : this;
    }

    static double units(CharSequence text) {
        int quarters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quarters += c >= 0x2E80 ? 4 : c > ' ' ? 1 : 0;
        }
        return quarters / 4.0;
    }

    /** Marks that sentences have and menus have not. */
    int sentenceMarks() {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c == ',' || c == '.' || c == ';') && wordEnds(i);
            marks += latin || "，。！？；：、“”".indexOf(c) >= 0 ? 1 : 0;
        }
        return marks;
    }

    /** Whether the line ends as sentences do. */
    boolean endsSentence() {
        return "。！？；：…”’）).!?\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private boolean wordEnds(int at) {
        boolean after = at + 1 == text.length() || text.charAt(at + 1) == ' ';
        return after && at > 1 && Character.isLetter(text.charAt(at - 1));
    }
}
