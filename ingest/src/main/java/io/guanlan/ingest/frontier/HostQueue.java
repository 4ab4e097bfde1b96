package io.guanlan.ingest.frontier;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one host. Lists go first, but never twice in a row while a page waits: a host with
 * many lists would otherwise never give an article. Not thread-safe.
 */
final class HostQueue<T> {

    /** Something waiting. */
    record Item<T>(String key, Rank rank, long order, T task) {}

    private final PriorityQueue<Item<T>> looks = new PriorityQueue<>(byRank());
    private final PriorityQueue<Item<T>> pages = new PriorityQueue<>(byRank());
    private boolean lookedLast;

    private static <T> Comparator<Item<T>> byRank() {
        return Comparator.comparing((Item<T> item) -> item.rank()).thenComparing(Item::order);
    }

    void add(Item<T> item) {
        (item.rank().tier() == Rank.Tier.LOOK ? looks : pages).add(item);
    }

    boolean isEmpty() {
        return looks.isEmpty() && pages.isEmpty();
    }

    /** What would come next, or null. */
    @Nullable Item<T> peek() {
        return (pagesTurn() ? pages : looks).peek();
    }

    /** Takes it. */
    @Nullable Item<T> poll() {
        boolean page = pagesTurn();
        lookedLast = !page;
        return (page ? pages : looks).poll();
    }

    private boolean pagesTurn() {
        return looks.isEmpty() || (lookedLast && !pages.isEmpty());
    }
}
