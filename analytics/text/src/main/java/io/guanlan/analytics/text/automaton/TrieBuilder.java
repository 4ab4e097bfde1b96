package io.guanlan.analytics.text.automaton;

import java.util.Arrays;

/** Lays the words out breadth first; free cells form a list so that a place is found quickly. */
final class TrieBuilder {

    /** Holes left near the start that are tried before the sparse end is searched. */
    private static final int PATIENCE = 48;

    /** Places tried there before the array grows: space against speed of building. */
    private static final int TAIL_PATIENCE = 1000;

    private final String[] words;
    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private int alphabet;

    private int[] base;
    private int[] check;
    private int[] wordAt;
    private int[] nextFree;
    private int firstFree;
    private int highest;

    private int[] order;
    private int[] low;
    private int[] high;
    private int[] depth;
    private int states;

    private final char[] childCodes = new char[Character.MAX_VALUE + 1];
    private final int[] childLow = new int[Character.MAX_VALUE + 2];
    private int children;

    TrieBuilder(String[] words) {
        this.words = words;
        rejectDisorder();
        numberCharacters();
        int length = 1;
        for (String word : words) {
            length += word.length();
        }
        int nodes = Math.max(16, length);
        order = new int[nodes];
        low = new int[nodes];
        high = new int[nodes];
        depth = new int[nodes];
        int cells = Math.max(1024, words.length * 2) + alphabet + 1;
        base = new int[cells];
        check = WordTrie.filled(cells, -1);
        wordAt = WordTrie.filled(cells, -1);
        nextFree = new int[cells];
        for (int i = 0; i < cells; i++) {
            nextFree[i] = i + 1;
        }
    }

    WordTrie build() {
        check[0] = 0;
        firstFree = 1;
        add(0, 0, words.length, 0);
        for (int i = 0; i < states; i++) {
            expand(i);
        }
        int size = highest + alphabet + 2;
        ensure(size);
        return new WordTrie(
                codes,
                Arrays.copyOf(base, size),
                Arrays.copyOf(check, size),
                Arrays.copyOf(wordAt, size),
                Arrays.copyOf(order, states));
    }

    private void rejectDisorder() {
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty() || (i > 0 && words[i - 1].compareTo(words[i]) >= 0)) {
                throw new IllegalArgumentException(
                        "words must be distinct, not empty and sorted, at '" + words[i] + "'");
            }
        }
    }

    private void numberCharacters() {
        int[] counts = new int[Character.MAX_VALUE + 1];
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                counts[word.charAt(i)]++;
            }
        }
        long[] ranked = new long[counts.length];
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                ranked[alphabet++] = (long) -counts[c] << 16 | c;
            }
        }
        Arrays.sort(ranked, 0, alphabet);
        for (int i = 0; i < alphabet; i++) {
            codes[(char) ranked[i]] = (char) Math.min(i + 1, Character.MAX_VALUE);
        }
    }

    private void add(int state, int from, int to, int at) {
        order[states] = state;
        low[states] = from;
        high[states] = to;
        depth[states] = at;
        states++;
    }

    private void expand(int node) {
        int state = order[node];
        int from = low[node];
        int to = high[node];
        int at = depth[node];
        if (from < to && words[from].length() == at) {
            wordAt[state] = from++;
        }
        if (from == to) {
            return;
        }
        collect(from, to, at);
        int place = place();
        base[state] = place;
        for (int i = 0; i < children; i++) {
            int child = place + childCodes[i];
            occupy(child);
            check[child] = state;
            add(child, childLow[i], childLow[i + 1], at + 1);
        }
    }

    private void collect(int from, int to, int at) {
        children = 0;
        char last = 0;
        for (int i = from; i < to; i++) {
            char c = words[i].charAt(at);
            if (children == 0 || c != last) {
                childCodes[children] = codes[c];
                childLow[children++] = i;
                last = c;
            }
        }
        childLow[children] = to;
    }

    /** A base under which every child finds its cell free. */
    private int place() {
        int least = childCodes[0];
        for (int i = 1; i < children; i++) {
            least = Math.min(least, childCodes[i]);
        }
        int found = search(Math.max(firstFree, least + 1), least, PATIENCE);
        if (found < 0) {
            found = search(Math.max(least + 1, highest - alphabet), least, TAIL_PATIENCE);
        }
        if (found < 0) {
            found = highest + 1;
            ensure(found + alphabet + 1);
        }
        return found;
    }

    private int search(int from, int least, int patience) {
        int cell = nextFree(from);
        for (int misses = 0; misses < patience; misses++) {
            if (free(cell - least)) {
                return cell - least;
            }
            cell = nextFree(cell + 1);
        }
        return -1;
    }

    private boolean free(int candidate) {
        ensure(candidate + alphabet + 1);
        for (int i = 0; i < children; i++) {
            if (check[candidate + childCodes[i]] >= 0) {
                return false;
            }
        }
        return true;
    }

    private void occupy(int cell) {
        highest = Math.max(highest, cell);
        nextFree[cell] = cell + 1;
        check[cell] = 0;
        if (cell == firstFree) {
            firstFree = nextFree(cell);
        }
    }

    /** First free cell from here on; taken stretches are shortened on the way. */
    private int nextFree(int from) {
        ensure(from + 1);
        int cell = from;
        while (cell < check.length && check[cell] >= 0) {
            cell = nextFree[cell];
        }
        int walk = from;
        while (walk < cell && walk < check.length) {
            int next = nextFree[walk];
            nextFree[walk] = cell;
            walk = next;
        }
        return cell;
    }

    private void ensure(int size) {
        int old = base.length;
        if (size < old) {
            return;
        }
        int grown = Math.max(size + 1, old + (old >> 1));
        base = Arrays.copyOf(base, grown);
        check = Arrays.copyOf(check, grown);
        wordAt = Arrays.copyOf(wordAt, grown);
        nextFree = Arrays.copyOf(nextFree, grown);
        Arrays.fill(check, old, grown, -1);
        Arrays.fill(wordAt, old, grown, -1);
        for (int i = old; i < grown; i++) {
            nextFree[i] = i + 1;
        }
    }
}
