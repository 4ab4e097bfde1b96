package io.guanlan.analytics.reprint;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The last articles, findable by id and by band. A ring: the newest takes the place of the oldest,
 * so its size has a bound that no flood of articles can move. Not thread-safe.
 */
final class Memory {

    /**
     * Articles found under one band. The first ones stay: founders are among them, and the
     * hundredth copy of a notice adds nothing to what finds the next.
     */
    private static final int PER_BAND = 8;

    private final @Nullable Member[] ring;
    private final Map<String, Integer> byId;
    private final Map<Integer, int[]> byBand;

    private int next;

    /** Room for so many articles. */
    Memory(int capacity) {
        ring = new Member[capacity];
        byId = new HashMap<>();
        byBand = new HashMap<>();
    }

    /** What is remembered of this article, or null. */
    @Nullable Member find(String id) {
        Integer slot = byId.get(id);
        return slot == null ? null : ring[slot];
    }

    /** Everything that shares a band with it, the same article included. */
    IntStream candidates(Member member) {
        return Arrays.stream(member.bands())
                .mapToObj(byBand::get)
                .filter(Objects::nonNull)
                .flatMapToInt(Arrays::stream)
                .distinct();
    }

    /** The article in one slot that {@link #candidates} named. */
    Member at(int slot) {
        return Objects.requireNonNull(ring[slot]);
    }

    /** Remembers an article; takes the place of its earlier revision, or else of the oldest. */
    void put(Member member) {
        Integer known = byId.get(member.id());
        int slot = known == null ? next : known;
        if (known == null) {
            next = (next + 1) % ring.length;
        }
        forget(slot);
        ring[slot] = member;
        byId.put(member.id(), slot);
        for (int band : member.bands()) {
            byBand.merge(band, new int[] {slot}, Memory::joined);
        }
    }

    private static int[] joined(int[] known, int[] added) {
        if (known.length >= PER_BAND) {
            return known;
        }
        int[] both = Arrays.copyOf(known, known.length + 1);
        both[known.length] = added[0];
        return both;
    }

    private void forget(int slot) {
        Member old = ring[slot];
        if (old == null) {
            return;
        }
        byId.remove(old.id());
        for (int band : old.bands()) {
            byBand.computeIfPresent(band, (key, slots) -> without(slots, slot));
        }
    }

    private static int @Nullable [] without(int[] slots, int slot) {
        int[] rest = Arrays.stream(slots).filter(s -> s != slot).toArray();
        return rest.length == 0 ? null : rest;
    }

    /** Everything remembered, oldest first; putting it into an empty memory gives the same one. */
    List<Member> members() {
        return IntStream.range(0, ring.length)
                .mapToObj(i -> ring[(next + i) % ring.length])
                .filter(Objects::nonNull)
                .toList();
    }

    /** Restores what {@link #members} gave. */
    void putAll(Collection<Member> members) {
        members.forEach(this::put);
    }

    int size() {
        return byId.size();
    }
}
