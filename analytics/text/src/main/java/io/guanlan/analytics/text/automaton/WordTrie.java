package io.guanlan.analytics.text.automaton;

import java.util.Arrays;
import java.util.List;

/**
 * A set of words as a double-array trie over UTF-16 units. A step costs two array reads, so every
 * word that starts at a place is found by walking on from {@link #ROOT}.
 *
 * <p>Characters are renumbered by how often they occur in the words: frequent ones get small codes,
 * which keeps the arrays dense. Immutable and thread-safe.
 */
public final class WordTrie {

    /** The state before the first character. */
    public static final int ROOT = 0;

    final char[] codes;
    final int[] base;
    final int[] check;
    final int[] words;
    final int[] order;

    WordTrie(char[] codes, int[] base, int[] check, int[] words, int[] order) {
        this.codes = codes;
        this.base = base;
        this.check = check;
        this.words = words;
        this.order = order;
    }

    /**
     * Builds the trie.
     *
     * @param sorted distinct non-empty words in natural order of {@link String}
     * @throws IllegalArgumentException naming the first word that is empty, repeated or out of
     *     order
     */
    public static WordTrie of(List<String> sorted) {
        return new TrieBuilder(sorted.toArray(String[]::new)).build();
    }

    /**
     * Follows one character.
     *
     * @return the next state, or -1 when no word goes on like this
     */
    public int step(int state, char next) {
        int code = codes[next];
        if (code == 0) {
            return -1;
        }
        int target = base[state] + code;
        return check[target] == state ? target : -1;
    }

    /** Number of the word that ends at {@code state} in the list it was built from, or -1. */
    public int wordAt(int state) {
        return words[state];
    }

    /** Number of {@code word} in the list, or -1. */
    public int find(CharSequence word) {
        int state = ROOT;
        for (int i = 0; i < word.length() && state >= 0; i++) {
            state = step(state, word.charAt(i));
        }
        return state <= 0 ? -1 : words[state];
    }

    /** Array cells in use and spare, for memory figures. */
    public int cells() {
        return base.length;
    }

    /** Cells an array of states needs so that {@code base + code} never leaves it. */
    static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }
}
