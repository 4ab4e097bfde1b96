package io.guanlan.indices.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this writer last put a document: what a search cannot see before the next refresh. */
final class RecentWrites {

    private final Map<String, Place> places;

    /** Remembers so many documents, the latest. */
    RecentWrites(int capacity) {
        places =
                new LinkedHashMap<>(1024, 0.75f) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
                        return size() > capacity;
                    }
                };
    }

    synchronized @Nullable Place find(String id) {
        return places.get(id);
    }

    /** A write is on its way; it may or may not arrive. */
    synchronized void begin(Write write) {
        remember(write, false);
    }

    /** A write has arrived. */
    synchronized void done(Write write) {
        remember(write, true);
    }

    private void remember(Write write, boolean done) {
        Place known = places.get(write.id());
        if (known == null || known.version() <= write.version()) {
            places.remove(write.id());
            places.put(write.id(), new Place(write.index(), write.version(), done));
        }
    }

    /**
     * Where a document is, or is about to be.
     *
     * @param done it is there for certain
     */
    record Place(String index, long version, boolean done) {}
}
