package io.guanlan.analytics.text.segment;

/**
 * Cuts text into words: of all ways to cut a stretch of Chinese into known words and single
 * characters, the one that is most probable word by word. Letters and digits stay together, every
 * mark stands alone, an emoji is one mark. The first one of a process loads the dictionaries, about
 * half a second and 20 MB. Thread-safe.
 */
public final class Segmenter {

    /** Costs more than any listed word, so that an unlisted character is a last resort. */
    private static final float UNLISTED = 20f;

    /** Stretches are cut at this length; real ones end at a mark long before. */
    private static final int STRETCH = 4096;

    private final Lexicon lexicon = Lexicon.shared();

    /** Number of words it knows. */
    public int size() {
        return lexicon.words.length;
    }

    /** The dictionary word with this number, see {@link Words#id}. */
    public String word(int id) {
        return lexicon.words[id];
    }

    /** Number of a word in folded form, or -1. */
    public int id(String word) {
        return lexicon.trie.find(word);
    }

    /** How surprising a dictionary word is: the negative natural logarithm of its share. */
    public float cost(int id) {
        return lexicon.costs[id];
    }

    /** Kind of a dictionary word. */
    public Tag tag(int id) {
        return lexicon.tags[id];
    }

    /** Cuts a text of any length. */
    public Words cut(String text) {
        char[] folded = Folding.fold(text);
        Words.Builder words = new Words.Builder();
        Lattice lattice = new Lattice();
        int at = 0;
        while (at < folded.length) {
            at =
                    switch (kind(folded[at])) {
                        case CHINESE -> cutChinese(folded, at, words, lattice);
                        case ALPHANUMERIC -> cutAlphanumeric(folded, at, words);
                        default -> cutMark(folded, at, words);
                    };
        }
        return new Words(text, folded, lexicon.words, words);
    }

    private static final int MARK = 0;
    private static final int CHINESE = 1;
    private static final int ALPHANUMERIC = 2;

    private static int kind(char c) {
        if ((c >= 0x3400 && c <= 0x9FFF) || c == '〇' || c == '々') {
            return CHINESE;
        }
        if (c < 0x80) {
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            return letterOrDigit ? ALPHANUMERIC : MARK;
        }
        return Character.isLetterOrDigit(c) ? ALPHANUMERIC : MARK;
    }

    private static int cutMark(char[] text, int from, Words.Builder words) {
        int end = from + 1;
        if (Character.isHighSurrogate(text[from])
                && end < text.length
                && Character.isLowSurrogate(text[end])) {
            int point = Character.toCodePoint(text[from], text[end]);
            words.add(end + 1, -1, Character.isIdeographic(point) ? Tag.MORPHEME : Tag.MARK);
            return end + 1;
        }
        words.add(end, -1, Tag.MARK);
        return end;
    }

    /** A number keeps its decimal point, thousands comma and per-cent sign. */
    private static int cutAlphanumeric(char[] text, int from, Words.Builder words) {
        boolean number = true;
        int at = from;
        while (at < text.length) {
            char c = text[at];
            if (kind(c) == ALPHANUMERIC) {
                number &= c >= '0' && c <= '9';
            } else if (!(joins(c) && number && digitAt(text, at - 1) && digitAt(text, at + 1))) {
                break;
            }
            at++;
        }
        if (number && at < text.length && (text[at] == '%' || text[at] == '％')) {
            at++;
        }
        words.add(at, -1, number ? Tag.NUMBER : Tag.LATIN);
        return at;
    }

    private static boolean joins(char c) {
        return c == '.' || c == ',';
    }

    private static boolean digitAt(char[] text, int at) {
        return at >= 0 && at < text.length && text[at] >= '0' && text[at] <= '9';
    }

    private int cutChinese(char[] text, int from, Words.Builder words, Lattice lattice) {
        int to = from + 1;
        int limit = Math.min(text.length, from + STRETCH);
        while (to < limit && (kind(text[to]) == CHINESE || middleDot(text, to))) {
            to++;
        }
        lattice.cut(text, from, to, lexicon, words);
        return to;
    }

    /** Inside transliterated names such as 乔治·华盛顿. */
    private static boolean middleDot(char[] text, int at) {
        return text[at] == '·' && at + 1 < text.length && kind(text[at + 1]) == CHINESE;
    }

    /** Scratch arrays for the cheapest path through one stretch. */
    private static final class Lattice {
        private static final String DIGITS = "零〇一二三四五六七八九十百千万亿两";

        /** About as likely as a listed word of middling rarity. */
        private static final float NUMERAL = 9f;

        /** In place of the number of a dictionary word. */
        private static final int NUMBER = -2;

        private float[] best = new float[0];
        private int[] previous = new int[0];
        private int[] chosen = new int[0];
        private int[] path = new int[0];

        void cut(char[] text, int from, int to, Lexicon lexicon, Words.Builder words) {
            int length = to - from;
            reset(length);
            for (int i = 0; i < length; i++) {
                relax(i, i + 1, UNLISTED, -1);
                int numeral = numeral(text, from + i, to) - from;
                if (numeral > i + 1) {
                    relax(i, numeral, NUMERAL, NUMBER);
                }
                int state = 0;
                int stop = Math.min(length, i + Lexicon.LONGEST);
                for (int j = i; j < stop; j++) {
                    state = lexicon.trie.step(state, text[from + j]);
                    if (state < 0) {
                        break;
                    }
                    int word = lexicon.trie.wordAt(state);
                    if (word >= 0) {
                        relax(i, j + 1, lexicon.costs[word], word);
                    }
                }
            }
            emit(from, length, text, lexicon, words);
        }

        private void reset(int length) {
            if (best.length <= length) {
                int size = Math.max(128, length * 2);
                best = new float[size];
                previous = new int[size];
                chosen = new int[size];
                path = new int[size];
            }
            best[0] = 0;
            for (int i = 1; i <= length; i++) {
                best[i] = Float.MAX_VALUE;
            }
        }

        /** End of a run of Chinese digits, with 第 before or 点 inside. */
        private static int numeral(char[] text, int from, int to) {
            int at = text[from] == '第' ? from + 1 : from;
            int first = at;
            while (at < to && DIGITS.indexOf(text[at]) >= 0) {
                at++;
            }
            return at > first ? at : from;
        }

        private void relax(int from, int to, float cost, int word) {
            float sum = best[from] + cost;
            if (sum < best[to]) {
                best[to] = sum;
                previous[to] = from;
                chosen[to] = word;
            }
        }

        private void emit(
                int offset, int length, char[] text, Lexicon lexicon, Words.Builder words) {
            int steps = 0;
            for (int at = length; at > 0; at = previous[at]) {
                path[steps++] = at;
            }
            for (int i = steps - 1; i >= 0; i--) {
                int at = path[i];
                int word = chosen[at];
                if (word == NUMBER) {
                    words.add(offset + at, -1, Tag.NUMBER);
                } else {
                    Tag tag = word >= 0 ? lexicon.tags[word] : unlisted(text[offset + at - 1]);
                    words.add(offset + at, word, tag);
                }
            }
        }

        private static Tag unlisted(char c) {
            return c == '·' ? Tag.MARK : Tag.MORPHEME;
        }
    }
}
