package io.guanlan.analytics.hot;

import java.util.Arrays;

/**
 * Counts in buckets of event time, oldest first; empty buckets take no room. Immutable, since state
 * may be shared with a running checkpoint.
 *
 * @param starts start of each bucket, ascending
 * @param counts how many in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record History(long[] starts, int[] counts) {

    /** Nothing counted. */
    static final History EMPTY = new History(new long[0], new int[0]);

    /** One more in the bucket that starts at {@code start}. */
    History plus(long start) {
        int found = Arrays.binarySearch(starts, start);
        if (found >= 0) {
            int[] more = counts.clone();
            more[found]++;
            return new History(starts, more);
        }
        int place = -found - 1;
        long[] newStarts = new long[starts.length + 1];
        int[] newCounts = new int[counts.length + 1];
        System.arraycopy(starts, 0, newStarts, 0, place);
        System.arraycopy(counts, 0, newCounts, 0, place);
        newStarts[place] = start;
        newCounts[place] = 1;
        System.arraycopy(starts, place, newStarts, place + 1, starts.length - place);
        System.arraycopy(counts, place, newCounts, place + 1, counts.length - place);
        return new History(newStarts, newCounts);
    }

    /** Sum of the buckets that start in {@code [from, to)}. */
    long sum(long from, long to) {
        long sum = 0;
        for (int i = first(from); i < starts.length && starts[i] < to; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /**
     * Sum of the squares of the counts in stretches of {@code length}, laid backwards from {@code
     * end}.
     */
    double squares(long end, long length) {
        double squares = 0;
        long stretch = -1;
        long count = 0;
        for (int i = first(end) - 1; i >= 0; i--) {
            long mine = (end - 1 - starts[i]) / length;
            if (mine != stretch) {
                squares += (double) count * count;
                stretch = mine;
                count = 0;
            }
            count += counts[i];
        }
        return squares + (double) count * count;
    }

    /** Without the buckets that start before {@code from}. */
    History since(long from) {
        int first = first(from);
        return first == 0
                ? this
                : new History(
                        Arrays.copyOfRange(starts, first, starts.length),
                        Arrays.copyOfRange(counts, first, counts.length));
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    /** Start of the oldest bucket; there must be one. */
    long oldest() {
        return starts[0];
    }

    /** Start of the newest bucket; there must be one. */
    long newest() {
        return starts[starts.length - 1];
    }

    private int first(long from) {
        int found = Arrays.binarySearch(starts, from);
        return found >= 0 ? found : -found - 1;
    }
}
