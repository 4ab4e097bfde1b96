package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.guanlan.indices.query.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the exact part of a query into filters, and the whole into one Elasticsearch query. */
final class ArticleFilters {

    private ArticleFilters() {}

    /** The whole query. Scores only when asked to, since scoring costs and nobody looks. */
    static Query of(ArticleQuery query, Node text) {
        List<Query> filters = filters(query);
        boolean scored = query.sort() == ArticleQuery.Sort.RELEVANCE;
        Query matching = QueryCompiler.compile(text);
        return Query.of(
                q ->
                        q.bool(
                                b -> {
                                    b.filter(filters);
                                    return scored
                                            ? b.must(matching)
                                                    .should(QueryCompiler.preferences(text))
                                            : b.filter(matching);
                                }));
    }

    private static List<Query> filters(ArticleQuery query) {
        List<Query> filters = new ArrayList<>();
        if (query.from() != null || query.to() != null) {
            filters.add(at(query.from(), query.to()));
        }
        ArticleQuery.Filter filter = query.filter();
        any(filters, "origin.channel", filter.channels().stream().map(Channel::key).toList());
        any(
                filters,
                "insight.sentiment.label",
                filter.sentiments().stream().map(Sentiment::key).toList());
        any(filters, "origin.source", filter.sources());
        any(filters, "origin.source_id", filter.sourceIds());
        any(filters, "insight.regions", filter.regions());
        any(filters, "insight.entities.name", filter.entities());
        any(filters, "id", filter.ids());
        one(filters, "insight.reprint.group", filter.reprintGroup());
        one(filters, "origin.batch", filter.batch());
        if (filter.withFindings()) {
            filters.add(withFindings());
        }
        return filters;
    }

    /** Event time, from inclusive, to exclusive; null leaves a side open. */
    static Query at(@Nullable Instant from, @Nullable Instant to) {
        return Query.of(
                q ->
                        q.range(
                                r ->
                                        r.date(
                                                d -> {
                                                    d.field("times.at");
                                                    if (from != null) {
                                                        d.gte(from.toString());
                                                    }
                                                    if (to != null) {
                                                        d.lt(to.toString());
                                                    }
                                                    return d;
                                                })));
    }

    private static void any(List<Query> filters, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            filters.add(
                    Query.of(
                            q ->
                                    q.terms(
                                            t ->
                                                    t.field(field)
                                                            .terms(
                                                                    v ->
                                                                            v.value(
                                                                                    values.stream()
                                                                                            .map(
                                                                                                    FieldValue
                                                                                                            ::of)
                                                                                            .toList())))));
        }
    }

    private static void one(List<Query> filters, String field, @Nullable String value) {
        if (value != null) {
            any(filters, field, List.of(value));
        }
    }

    private static Query withFindings() {
        List<Query> some =
                List.of("veto", "serious", "general", "style").stream()
                        .map(
                                severity ->
                                        Query.of(
                                                q ->
                                                        q.range(
                                                                r ->
                                                                        r.number(
                                                                                n ->
                                                                                        n.field(
                                                                                                        "insight.findings."
                                                                                                                + severity)
                                                                                                .gt(
                                                                                                        0.0)))))
                        .toList();
        return Query.of(q -> q.bool(b -> b.should(some).minimumShouldMatch("1")));
    }
}
