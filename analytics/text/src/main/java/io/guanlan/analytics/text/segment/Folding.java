package io.guanlan.analytics.text.segment;

import com.hankcs.hanlp.dictionary.other.CharTable;

/**
 * Maps variants of a character to one form, unit by unit so that offsets stay: traditional to
 * simplified, full width to half width, capitals to small letters.
 */
public final class Folding {

    private static final char[] TABLE = table();

    private Folding() {}

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            char folded = c;
            if (c >= 0x3400 && c <= 0x9FFF) {
                char simple = CharTable.CONVERT[c];
                folded = simple >= 0x3400 && simple <= 0x9FFF ? simple : c;
            } else if (fullWidthLetterOrDigit(c)) {
                folded = Character.toLowerCase((char) (c - 0xFEE0));
            } else if (c < 0x0250) {
                folded = Character.toLowerCase(c);
            }
            table[i] = folded;
        }
        return table;
    }

    private static boolean fullWidthLetterOrDigit(char c) {
        return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    }

    /** The folded form of one UTF-16 unit. */
    public static char fold(char c) {
        return TABLE[c];
    }

    /** The folded form of a text; same length. */
    public static char[] fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return folded;
    }
}
