package io.guanlan.indices.page;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Crawl state in the index. */
public final class PageRepository {

    private final Documents<Page> pages;

    /** On an open store. */
    public PageRepository(Store store) {
        this.pages = new Documents<>(store, "page", Page.class, "id", Page::id);
    }

    /** Those of the ids that are known, by id. Sees what was just written. */
    public Map<String, Page> find(Collection<String> ids) {
        return pages.findAll(ids);
    }

    /** Replaces the state of these pages. */
    public void save(Collection<Page> pages) {
        this.pages.put(pages);
    }

    /** Pages of a source that are due, most overdue first. */
    public List<Page> due(String sourceId, Instant now, int size) {
        pages.refresh();
        Query due =
                Query.of(
                        q ->
                                q.bool(
                                        b ->
                                                b.filter(Documents.exactly("source_id", sourceId))
                                                        .filter(
                                                                Documents.before(
                                                                        "next_at",
                                                                        now.plusMillis(1)))));
        return pages.search(
                due,
                size,
                Documents.by("next_at", SortOrder.Asc),
                Documents.by("id", SortOrder.Asc));
    }
}
