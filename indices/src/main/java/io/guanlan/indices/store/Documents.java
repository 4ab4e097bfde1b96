package io.guanlan.indices.store;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Result;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.guanlan.indices.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One small index as a keyed set of records: what the repositories of this module are built from.
 * Internal to this module, since it speaks the types of the Elasticsearch client.
 *
 * <p>Writes through this class are searchable when they return, except {@link #put}. That is meant
 * for what people change, some writes a minute; streams use {@link BulkWriter}.
 *
 * @param <T> the record; its index must have a keyword field named like the id it is kept under
 */
public final class Documents<T> {

    private static final int PAGE = 5_000;

    private final Store store;
    private final String index;
    private final Class<T> type;
    private final String idField;
    private final Function<T, String> id;

    /**
     * On an open store.
     *
     * @param name name of the index without prefix
     * @param idField field that holds the id, a keyword
     * @param id reads the id
     */
    public Documents(
            Store store, String name, Class<T> type, String idField, Function<T, String> id) {
        this.store = store;
        this.index = store.index(name);
        this.type = type;
        this.idField = idField;
        this.id = id;
    }

    /** The write that puts this record into the index at an external version. */
    public Write toWrite(T value, long version) {
        return new Write(index, id.apply(value), version, Json.of(value));
    }

    /** Reads by id; sees what was just written. */
    public Optional<Versioned<T>> find(String key) {
        GetResponse<T> found =
                store.call(
                        "get " + index + "/" + key, c -> c.get(g -> g.index(index).id(key), type));
        if (!found.found()) {
            return Optional.empty();
        }
        return Optional.of(
                new Versioned<>(
                        Objects.requireNonNull(found.source()),
                        Objects.requireNonNull(found.seqNo()),
                        Objects.requireNonNull(found.primaryTerm())));
    }

    /** Reads many by id; sees what was just written. Unknown ids are left out. */
    public Map<String, T> findAll(Collection<String> keys) {
        Map<String, T> found = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        MgetResponse<T> answer =
                store.call(
                        "mget " + index,
                        c -> c.mget(m -> m.index(index).ids(List.copyOf(keys)), type));
        for (var doc : answer.docs()) {
            if (doc.isResult() && doc.result().found() && doc.result().source() != null) {
                found.put(doc.result().id(), doc.result().source());
            } else if (doc.isFailure()) {
                throw new StoreException(
                        "mget "
                                + index
                                + "/"
                                + doc.failure().id()
                                + ": "
                                + doc.failure().error().reason(),
                        null);
            }
        }
        return found;
    }

    /** Adds a record; false when its id is taken. */
    public boolean create(T value) {
        try {
            store.call(
                    "create " + index + "/" + id.apply(value),
                    c ->
                            c.create(
                                    r ->
                                            r.index(index)
                                                    .id(id.apply(value))
                                                    .refresh(Refresh.True)
                                                    .document(value)));
            return true;
        } catch (ConflictException e) {
            return false;
        }
    }

    /**
     * Writes back what was read.
     *
     * @throws ConflictException when it was changed or removed since
     */
    public void update(Versioned<T> read) {
        T value = read.value();
        store.call(
                "update " + index + "/" + id.apply(value),
                c ->
                        c.index(
                                r ->
                                        r.index(index)
                                                .id(id.apply(value))
                                                .ifSeqNo(read.seqNo())
                                                .ifPrimaryTerm(read.primaryTerm())
                                                .refresh(Refresh.True)
                                                .document(value)));
    }

    /** Replaces these records whatever stands there; searchable within a second. */
    public void put(Collection<T> values) {
        if (values.isEmpty()) {
            return;
        }
        var answer =
                store.call(
                        "bulk " + index,
                        c ->
                                c.bulk(
                                        b -> {
                                            b.index(index);
                                            for (T value : values) {
                                                b.operations(
                                                        o ->
                                                                o.index(
                                                                        i ->
                                                                                i.id(
                                                                                                id
                                                                                                        .apply(
                                                                                                                value))
                                                                                        .document(
                                                                                                value)));
                                            }
                                            return b;
                                        }));
        for (var item : answer.items()) {
            if (item.error() != null) {
                throw new StoreException(
                        "write " + index + "/" + item.id() + ": " + item.error().reason(), null);
            }
        }
    }

    /** Removes a record; false when there was none. */
    public boolean delete(String key) {
        return store.call(
                                "delete " + index + "/" + key,
                                c -> c.delete(d -> d.index(index).id(key).refresh(Refresh.True)))
                        .result()
                == Result.Deleted;
    }

    /** Makes what others wrote through the stream searchable now. */
    public void refresh() {
        store.call("refresh " + index, c -> c.indices().refresh(r -> r.index(index)));
    }

    /** The first hits, at most 10,000. */
    public List<T> search(Query query, int size, SortOptions... order) {
        return page(query, size, List.of(order), List.of()).stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    /** Ids of the first hits, at most 10,000, without reading the documents. */
    public List<String> searchIds(Query query, int size, SortOptions... order) {
        SearchResponse<Void> answer =
                store.call(
                        "search " + index,
                        c ->
                                c.search(
                                        s ->
                                                s.index(index)
                                                        .query(query)
                                                        .size(size)
                                                        .sort(List.of(order))
                                                        .source(f -> f.fetch(false)),
                                        Void.class));
        return answer.hits().hits().stream().map(h -> Objects.requireNonNull(h.id())).toList();
    }

    /** Every hit however many, by id. */
    public List<T> all(Query query) {
        List<T> all = new ArrayList<>();
        List<FieldValue> after = List.of();
        while (true) {
            List<Hit<T>> page = page(query, PAGE, List.of(by(idField, SortOrder.Asc)), after);
            page.forEach(hit -> all.add(Objects.requireNonNull(hit.source())));
            if (page.size() < PAGE) {
                return all;
            }
            after = page.getLast().sort();
        }
    }

    /** Exact number of hits. */
    public long count(Query query) {
        return store.call("count " + index, c -> c.count(r -> r.index(index).query(query))).count();
    }

    /**
     * One page with sort values, for going on after it.
     *
     * @param after sort values of the last hit before, or an empty list
     */
    public List<Hit<T>> page(
            Query query, int size, List<SortOptions> order, List<FieldValue> after) {
        return store.call(
                        "search " + index,
                        c ->
                                c.search(
                                        s -> {
                                            s.index(index).query(query).size(size).sort(order);
                                            return after.isEmpty() ? s : s.searchAfter(after);
                                        },
                                        type))
                .hits()
                .hits();
    }

    /** Order by a field. */
    public static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }

    /** Everything. */
    public static Query everything() {
        return Query.of(q -> q.matchAll(m -> m));
    }

    /** One exact value of a keyword field. */
    public static Query exactly(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** A date field at or after an instant. */
    public static Query from(String field, Instant instant) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).gte(instant.toString()))));
    }

    /** A date field before an instant. */
    public static Query before(String field, Instant instant) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lt(instant.toString()))));
    }
}
