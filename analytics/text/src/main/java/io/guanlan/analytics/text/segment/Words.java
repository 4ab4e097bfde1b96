package io.guanlan.analytics.text.segment;

import java.util.Arrays;
import java.util.List;

/**
 * The words of one text, in order, without gaps. Kept as arrays, because a page has hundreds of
 * words and most readers only need their places and tags.
 */
public final class Words {

    private final String text;
    private final char[] folded;
    private final String[] dictionary;
    private final int[] ends;
    private final int[] ids;
    private final Tag[] tags;
    private final int size;

    Words(String text, char[] folded, String[] dictionary, Builder built) {
        this.text = text;
        this.folded = folded;
        this.dictionary = dictionary;
        this.ends = built.ends;
        this.ids = built.ids;
        this.tags = built.tags;
        this.size = built.size;
    }

    /** Number of words, marks included. */
    public int size() {
        return size;
    }

    /** First UTF-16 unit of word {@code i}. */
    public int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    /** One past its last unit. */
    public int end(int i) {
        return ends[i];
    }

    /** Its length in UTF-16 units. */
    public int length(int i) {
        return ends[i] - start(i);
    }

    /** Its kind. */
    public Tag tag(int i) {
        return tags[i];
    }

    /** Its number in the dictionary, or -1 for one that is not listed. */
    public int id(int i) {
        return ids[i];
    }

    /** The word in folded form: simplified, half width, small letters. */
    public String word(int i) {
        return ids[i] >= 0 ? dictionary[ids[i]] : new String(folded, start(i), length(i));
    }

    /** The word as it is written. */
    public String written(int i) {
        return text.substring(start(i), ends[i]);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The text in folded form, same length; not to be written to. */
    public char[] folded() {
        return folded;
    }

    /** First folded unit of word {@code i}. */
    public char first(int i) {
        return folded[start(i)];
    }

    /** Index of the word that covers a UTF-16 unit of the text. */
    public int at(int unit) {
        int found = Arrays.binarySearch(ends, 0, size, unit);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * Neighbouring words that are taken as one.
     *
     * @param from index of the first
     * @param to one past the last
     */
    public record Range(int from, int to) {}

    /**
     * The same text with some words joined.
     *
     * @param ranges what to join, in order, not overlapping
     * @param tag kind of the joined words
     */
    public Words merged(List<Range> ranges, Tag tag) {
        Builder merged = new Builder();
        int i = 0;
        for (Range range : ranges) {
            for (; i < range.from(); i++) {
                merged.add(ends[i], ids[i], tags[i]);
            }
            merged.add(ends[range.to() - 1], -1, tag);
            i = range.to();
        }
        for (; i < size; i++) {
            merged.add(ends[i], ids[i], tags[i]);
        }
        return new Words(text, folded, dictionary, merged);
    }

    /** The words in folded form, joined by one space, marks left out. */
    public String joined() {
        StringBuilder joined = new StringBuilder(folded.length + folded.length / 2);
        for (int i = 0; i < size; i++) {
            if (tags[i] != Tag.MARK) {
                if (!joined.isEmpty()) {
                    joined.append(' ');
                }
                joined.append(folded, start(i), length(i));
            }
        }
        return joined.toString();
    }

    /** Collects words while a text is cut. */
    static final class Builder {
        private int[] ends = new int[256];
        private int[] ids = new int[256];
        private Tag[] tags = new Tag[256];
        private int size;

        void add(int end, int id, Tag tag) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                ids = Arrays.copyOf(ids, size * 2);
                tags = Arrays.copyOf(tags, size * 2);
            }
            ends[size] = end;
            ids[size] = id;
            tags[size++] = tag;
        }
    }
}
