package io.guanlan.ingest.extract;

/**
 * Collects the characters of one line as a browser would show them: runs of white space become one
 * space, and a line break of the source between two Chinese characters disappears, for it is an
 * artefact of the editor.
 */
public final class LineText {

    private final StringBuilder text = new StringBuilder();
    private boolean space;
    private boolean sourceBreak;

    /** Characters of the line so far. */
    public int length() {
        return text.length();
    }

    /** A gap that shows only between two words. */
    public void space() {
        space = true;
    }

    /** Adds words as they stand in the source. */
    public void append(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                sourceBreak = space ? sourceBreak || c == '\n' : c == '\n';
                space = true;
            } else if (!isInvisible(c)) {
                separate(c);
                text.append(c);
            }
        }
    }

    private void separate(char next) {
        if (space && !text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            if (!(sourceBreak && isChinese(last) && isChinese(next))) {
                text.append(' ');
            }
        }
        space = false;
        sourceBreak = false;
    }

    /** The line so far; starts a new one. */
    public String take() {
        String line = text.toString();
        text.setLength(0);
        space = false;
        sourceBreak = false;
        return line;
    }

    /** A text of any shape as one line. */
    public static String oneLine(CharSequence text) {
        LineText line = new LineText();
        line.append(text);
        return line.take();
    }

    /** White space of any script, the ideographic space included. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || Character.isSpaceChar(c);
    }

    /** Zero-width characters, soft hyphen, byte order mark, replacement of icon fonts. */
    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || c == '\u00AD'
                || c == '\uFEFF'
                || c == '\u2060'
                || (c >= '\uE000' && c <= '\uF8FF')
                || (c >= '\u0080' && c < '\u00A0')
                || c == '\u007F';
    }

    private static boolean isChinese(char c) {
        return (c >= '\u3001' && c < '\uA000') || (c >= '\uFF00' && c <= '\uFFEF') || c == '\u201D';
    }
}
