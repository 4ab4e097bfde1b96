package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.guanlan.indices.query.QueryParser;
import io.guanlan.indices.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers about articles, without reading one. */
final class ArticleCounts {

    private static final int MOST_SOURCES = 10_000;
    private static final int SAMPLE = 500;
    private static final String AT = "times.at";
    private static final String FETCHED = "times.fetched_at";
    private static final String PUBLISHED = "times.published_at";
    private static final String CHANNELS = "channels";
    private static final String SENTIMENTS = "sentiments";

    private final Store store;
    private final String alias;

    ArticleCounts(Store store, String alias) {
        this.store = store;
        this.alias = alias;
    }

    long count(ArticleQuery query) {
        Query matching = unscored(query);
        return store.call("count " + alias, c -> c.count(r -> r.index(alias).query(matching)))
                .count();
    }

    private static Query unscored(ArticleQuery query) {
        return ArticleFilters.of(
                query.withSort(ArticleQuery.Sort.NEWEST), QueryParser.parse(query.text()));
    }

    Trend trend(ArticleQuery query, @Nullable Duration interval) {
        if (interval != null && interval.toMillis() < 1) {
            throw new IllegalArgumentException("interval must be at least 1 ms, not " + interval);
        }
        Query matching = unscored(query);
        Instant from = query.from();
        Instant to = query.to();
        if (from == null || to == null) {
            Map<String, Aggregate> ends = aggregate(matching, Map.of("ends", stats(AT)));
            Instant oldest = oldest(ends.get("ends"));
            Instant newest = newest(ends.get("ends"));
            if (oldest == null || newest == null) {
                return new Trend(interval == null ? Duration.ofHours(1) : interval, List.of());
            }
            from = from == null ? oldest : from;
            to = to == null ? newest.plusMillis(1) : to;
        }
        Duration width = interval == null ? BucketWidths.choose(from, to) : interval;
        if (BucketWidths.count(from, to, width) > BucketWidths.MOST_BUCKETS) {
            throw new IllegalArgumentException(
                    "interval "
                            + width
                            + " gives more than "
                            + BucketWidths.MOST_BUCKETS
                            + " buckets");
        }
        Map<String, Aggregate> answer = aggregate(matching, Map.of("trend", histogram(width)));
        return new Trend(width, fill(answer.get("trend"), from, to, width));
    }

    private static Aggregation histogram(Duration width) {
        return Aggregation.of(
                a ->
                        a.dateHistogram(
                                        h ->
                                                h.field(AT)
                                                        .fixedInterval(
                                                                t ->
                                                                        t.time(
                                                                                width.toMillis()
                                                                                        + "ms"))
                                                        .offset(
                                                                t ->
                                                                        t.time(
                                                                                BucketWidths.offset(
                                                                                                width)
                                                                                        + "ms"))
                                                        .minDocCount(1))
                                .aggregations(
                                        SENTIMENTS,
                                        Facets.values(
                                                "insight.sentiment.label",
                                                Sentiment.values().length))
                                .aggregations(
                                        CHANNELS,
                                        Facets.values("origin.channel", Channel.values().length)));
    }

    private static List<Trend.Bucket> fill(
            @Nullable Aggregate answer, Instant from, Instant to, Duration width) {
        Map<Long, DateHistogramBucket> found = new HashMap<>();
        if (answer != null) {
            answer.dateHistogram().buckets().array().forEach(b -> found.put(b.key(), b));
        }
        List<Trend.Bucket> buckets = new ArrayList<>();
        for (Instant at = BucketWidths.floor(from, width); at.isBefore(to); at = at.plus(width)) {
            DateHistogramBucket bucket = found.get(at.toEpochMilli());
            buckets.add(
                    bucket == null
                            ? new Trend.Bucket(at, 0, Map.of(), Map.of())
                            : new Trend.Bucket(
                                    at,
                                    bucket.docCount(),
                                    sentiments(bucket.aggregations()),
                                    channels(bucket.aggregations())));
        }
        return buckets;
    }

    Pulse pulse(Instant from, Instant to) {
        Aggregation sources =
                Aggregation.of(
                        a ->
                                a.terms(t -> t.field("origin.source_id").size(MOST_SOURCES))
                                        .aggregations("newest", stats(AT)));
        Aggregation within =
                Aggregation.of(
                        a ->
                                a.filter(ArticleFilters.at(from, to))
                                        .aggregations(
                                                CHANNELS,
                                                Facets.values(
                                                        "origin.channel", Channel.values().length))
                                        .aggregations(
                                                SENTIMENTS,
                                                Facets.values(
                                                        "insight.sentiment.label",
                                                        Sentiment.values().length))
                                        .aggregations("sources", sources));
        Map<String, Aggregate> answer =
                aggregate(
                        Query.of(q -> q.matchAll(m -> m)),
                        Map.of("within", within, "fetched", stats(FETCHED)));
        var stretch = Objects.requireNonNull(answer.get("within")).filter();
        return new Pulse(
                stretch.docCount(),
                channels(stretch.aggregations()),
                sentiments(stretch.aggregations()),
                newest(answer.get("fetched")),
                sources(stretch.aggregations()));
    }

    /** Ids are hashes, so the first by id are a fair sample. */
    Delay delay(ArticleQuery query) {
        Query dated =
                Query.of(
                        q ->
                                q.bool(
                                        b ->
                                                b.filter(unscored(query))
                                                        .filter(
                                                                f ->
                                                                        f.exists(
                                                                                e ->
                                                                                        e.field(
                                                                                                PUBLISHED)))));
        SearchResponse<Void> answer =
                store.call(
                        "delay " + alias,
                        c ->
                                c.search(
                                        s ->
                                                s.index(alias)
                                                        .query(dated)
                                                        .size(SAMPLE)
                                                        .source(none -> none.fetch(false))
                                                        .docvalueFields(millis(AT), millis(FETCHED))
                                                        .trackTotalHits(t -> t.enabled(true))
                                                        .sort(o -> o.field(f -> f.field("id"))),
                                        Void.class));
        List<Long> delays =
                answer.hits().hits().stream()
                        .map(hit -> millis(hit, FETCHED) - millis(hit, AT))
                        .sorted()
                        .toList();
        return new Delay(
                Objects.requireNonNull(answer.hits().total()).value(),
                delays.isEmpty() ? null : Duration.ofMillis(delays.get((delays.size() - 1) / 2)));
    }

    private static FieldAndFormat millis(String field) {
        return FieldAndFormat.of(f -> f.field(field).format("epoch_millis"));
    }

    private static long millis(Hit<Void> hit, String field) {
        return Long.parseLong(
                Objects.requireNonNull(hit.fields().get(field))
                        .toJson()
                        .asJsonArray()
                        .getString(0));
    }

    private static Map<String, Pulse.SourcePulse> sources(Map<String, Aggregate> answer) {
        Map<String, Pulse.SourcePulse> sources = new HashMap<>();
        for (StringTermsBucket bucket : terms(answer, "sources")) {
            Instant newest = newest(bucket.aggregations().get("newest"));
            if (newest != null) {
                sources.put(
                        bucket.key().stringValue(),
                        new Pulse.SourcePulse(bucket.docCount(), newest));
            }
        }
        return sources;
    }

    private static List<StringTermsBucket> terms(Map<String, Aggregate> answer, String name) {
        Aggregate terms = answer.get(name);
        return terms == null || !terms.isSterms() ? List.of() : terms.sterms().buckets().array();
    }

    private static Map<Channel, Long> channels(Map<String, Aggregate> answer) {
        return keyed(Channel.class, Facets.counts(answer.get(CHANNELS)), Channel::of);
    }

    private static Map<Sentiment, Long> sentiments(Map<String, Aggregate> answer) {
        return keyed(Sentiment.class, Facets.counts(answer.get(SENTIMENTS)), Sentiment::of);
    }

    private static <E extends Enum<E>> Map<E, Long> keyed(
            Class<E> type, Map<String, Long> counts, Function<String, E> read) {
        Map<E, Long> keyed = new EnumMap<>(type);
        counts.forEach((key, count) -> keyed.put(read.apply(key), count));
        return keyed;
    }

    /** Not min or max: of nothing they are null, which the client reads as 1970. */
    private static Aggregation stats(String field) {
        return Aggregation.of(a -> a.stats(m -> m.field(field)));
    }

    private static @Nullable Instant oldest(@Nullable Aggregate stats) {
        return stats == null ? null : instant(stats.stats().count(), stats.stats().min());
    }

    private static @Nullable Instant newest(@Nullable Aggregate stats) {
        return stats == null ? null : instant(stats.stats().count(), stats.stats().max());
    }

    private static @Nullable Instant instant(long count, @Nullable Double millis) {
        return count == 0 || millis == null ? null : Instant.ofEpochMilli(Math.round(millis));
    }

    private Map<String, Aggregate> aggregate(Query query, Map<String, Aggregation> aggregations) {
        return store.call(
                        "count " + alias,
                        c ->
                                c.search(
                                        s ->
                                                s.index(alias)
                                                        .query(query)
                                                        .size(0)
                                                        .trackTotalHits(t -> t.enabled(false))
                                                        .aggregations(aggregations),
                                        Void.class))
                .aggregations();
    }
}
