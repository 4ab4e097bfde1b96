package io.guanlan.analytics.text.sentiment;

import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import java.util.Arrays;

/**
 * The hashed features of one text: runs of one to three characters, words, and pairs of
 * neighbouring words. Each counts once however often it occurs. Digits are all alike; marks other
 * than exclamation and question break a run.
 *
 * <p>Reused between texts of one thread; not thread-safe.
 */
final class Features {

    /** Buckets as a power of two; the model has a weight of each class for each bucket. */
    static final int BITS = 20;

    private static final int BUCKETS = 1 << BITS;
    private static final int LONGEST_RUN = 3;

    private int[] buckets = new int[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int size;
    private int titleSize;
    private final long[] seen = new long[BUCKETS / Long.SIZE];

    /** Replaces the content by the features of one text. */
    void read(Words title, Words body, int limit) {
        clear();
        add(title, limit);
        titleSize = size;
        add(body, limit);
    }

    private void add(Words words, int limit) {
        char[] text = words.folded();
        int to = Math.min(limit, text.length);
        for (int i = 0; i < to; i++) {
            readRuns(text, i, to);
        }
        readWords(words, to);
    }

    private void clear() {
        for (int i = 0; i < size; i++) {
            seen[buckets[i] >> 6] = 0;
        }
        size = 0;
    }

    private void readRuns(char[] text, int from, int to) {
        long hash = 0;
        for (int i = from; i < to && i < from + LONGEST_RUN; i++) {
            char c = plain(text[i]);
            if (c == 0) {
                return;
            }
            hash = (hash + c) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
            add(hash, from, i + 1);
        }
    }

    private void readWords(Words words, int to) {
        long previous = 0;
        int previousStart = 0;
        for (int i = 0; i < words.size() && words.start(i) < to; i++) {
            if (words.tag(i) == Tag.MARK || words.tag(i) == Tag.NUMBER) {
                previous = 0;
                continue;
            }
            long hash = word(words, i);
            int start = words.start(i);
            if (words.length(i) > LONGEST_RUN) {
                add(hash, start, words.end(i));
            }
            if (previous != 0) {
                add(previous * 0xC2B2AE3D27D4EB4FL + hash, previousStart, words.end(i));
            }
            previous = hash;
            previousStart = start;
        }
    }

    private static long word(Words words, int i) {
        long hash = 7;
        char[] text = words.folded();
        for (int at = words.start(i); at < words.end(i); at++) {
            hash = (hash + plain(text[at])) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }

    private static char plain(char c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 'a' && c <= 'z') || Character.isSurrogate(c)) {
            return c;
        }
        return switch (c) {
            case '!', '！' -> '!';
            case '?', '？' -> '?';
            case '~', '～' -> '~';
            default -> Character.isLetterOrDigit(c) ? c : 0;
        };
    }

    private void add(long hash, int start, int end) {
        long mixed = hash * 0x94D049BB133111EBL;
        int bucket = (int) (mixed >>> (Long.SIZE - BITS));
        long bit = 1L << (bucket & 63);
        if ((seen[bucket >> 6] & bit) != 0) {
            return;
        }
        seen[bucket >> 6] |= bit;
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        buckets[size] = bucket;
        starts[size] = start;
        ends[size++] = end;
    }

    /** How many distinct features. */
    int size() {
        return size;
    }

    /** Whether feature {@code i} was first seen in the title. */
    boolean inTitle(int i) {
        return i < titleSize;
    }

    /** Bucket of feature {@code i}. */
    int bucket(int i) {
        return buckets[i];
    }

    /** First unit of the first occurrence of feature {@code i}. */
    int start(int i) {
        return starts[i];
    }

    /** One past its last unit. */
    int end(int i) {
        return ends[i];
    }

    /** The buckets alone. */
    int[] toArray() {
        return Arrays.copyOf(buckets, size);
    }
}
