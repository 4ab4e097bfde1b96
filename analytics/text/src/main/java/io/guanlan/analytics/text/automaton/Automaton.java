package io.guanlan.analytics.text.automaton;

import java.util.List;

/**
 * Finds every occurrence of every word in one pass over a text, however many words there are (Aho
 * and Corasick). Overlapping and nested words are all reported. Immutable and thread-safe.
 */
public final class Automaton {

    private final WordTrie trie;
    private final int[] fail;
    private final int[] shorter;
    private final int[] lengths;

    private Automaton(WordTrie trie, int[] fail, int[] shorter, int[] lengths) {
        this.trie = trie;
        this.fail = fail;
        this.shorter = shorter;
        this.lengths = lengths;
    }

    /** Receives what {@link #scan} finds. */
    @FunctionalInterface
    public interface Sink {
        /**
         * One occurrence.
         *
         * @param word its number in the list
         * @param start first UTF-16 unit
         * @param end one past the last
         */
        void found(int word, int start, int end);
    }

    /**
     * Builds the automaton.
     *
     * @param sorted distinct non-empty words in natural order
     */
    public static Automaton of(List<String> sorted) {
        WordTrie trie = WordTrie.of(sorted);
        int[] fail = new int[trie.base.length];
        int[] shorter = WordTrie.filled(trie.base.length, -1);
        for (int i = 1; i < trie.order.length; i++) {
            int state = trie.order[i];
            int parent = trie.check[state];
            int code = state - trie.base[parent];
            int target = parent == WordTrie.ROOT ? 0 : follow(trie, fail, fail[parent], code);
            fail[state] = target;
            shorter[state] = trie.words[target] >= 0 ? target : shorter[target];
        }
        int[] lengths = sorted.stream().mapToInt(String::length).toArray();
        return new Automaton(trie, fail, shorter, lengths);
    }

    private static int follow(WordTrie trie, int[] fail, int from, int code) {
        int state = from;
        while (true) {
            int target = trie.base[state] + code;
            if (trie.check[target] == state && target != WordTrie.ROOT) {
                return target;
            }
            if (state == WordTrie.ROOT) {
                return WordTrie.ROOT;
            }
            state = fail[state];
        }
    }

    /** Reports every occurrence, in order of their ends, longest first where they share one. */
    public void scan(CharSequence text, Sink sink) {
        int state = WordTrie.ROOT;
        int length = text.length();
        char[] codes = trie.codes;
        int[] base = trie.base;
        int[] check = trie.check;
        for (int i = 0; i < length; i++) {
            int code = codes[text.charAt(i)];
            if (code == 0) {
                state = WordTrie.ROOT;
                continue;
            }
            int target = base[state] + code;
            if (check[target] == state) {
                state = target;
            } else {
                state = follow(trie, fail, state, code);
            }
            if (trie.words[state] >= 0 || shorter[state] >= 0) {
                report(state, i + 1, sink);
            }
        }
    }

    private void report(int state, int end, Sink sink) {
        int at = trie.words[state] >= 0 ? state : shorter[state];
        while (at >= 0) {
            int word = trie.words[at];
            sink.found(word, end - lengths[word], end);
            at = shorter[at];
        }
    }
}
