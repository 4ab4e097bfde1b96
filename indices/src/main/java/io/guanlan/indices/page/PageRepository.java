package io.guanlan.indices.page;

import io.guanlan.indices.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Crawl state in the index. */
public final class PageRepository {

    /** On an open store. */
    public PageRepository(Store store) {}

    /** Those of the ids that are known, by id. Sees what was just written. */
    public Map<String, Page> find(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the state of these pages. */
    public void save(Collection<Page> pages) {
        throw new UnsupportedOperationException();
    }

    /** Pages of a source that are due, most overdue first. */
    public List<Page> due(String sourceId, Instant now, int size) {
        throw new UnsupportedOperationException();
    }
}
