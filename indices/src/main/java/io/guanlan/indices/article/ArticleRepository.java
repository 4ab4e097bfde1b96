package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.guanlan.indices.json.Json;
import io.guanlan.indices.query.Node;
import io.guanlan.indices.query.QueryParser;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles in the index. */
public final class ArticleRepository {

    private static final int MOST = 1_000;
    private static final int STREAM_PAGE = 500;
    private static final String KEEP_ALIVE = "2m";

    private final Store store;
    private final String alias;
    private final ArticleCounts counts;

    /** On an open store. */
    public ArticleRepository(Store store) {
        this.store = store;
        this.alias = store.index(Store.ARTICLE);
        this.counts = new ArticleCounts(store, alias);
    }

    /** The write that puts this revision into its partition; its version is {@code fetchedAt}. */
    public Write toWrite(Article article) {
        return new Write(
                alias + "-" + Partition.of(article.times()),
                article.id(),
                article.times().fetchedAt().toEpochMilli(),
                Json.of(article));
    }

    /** The current revision, within a second of its writing. */
    public Optional<Article> find(String id) {
        SearchResponse<Article> answer =
                store.call(
                        "find " + alias + "/" + id,
                        c ->
                                c.search(
                                        s ->
                                                s.index(alias)
                                                        .query(q -> q.ids(i -> i.values(id)))
                                                        .sort(newestRevision())
                                                        .size(1),
                                        Article.class));
        return answer.hits().hits().stream().findFirst().map(ArticleRepository::source);
    }

    private static SortOptions newestRevision() {
        return SortOptions.of(s -> s.field(f -> f.field("times.fetched_at").order(SortOrder.Desc)));
    }

    /**
     * One page of hits.
     *
     * @param size 0..1000
     * @param cursor from the page before, or null for the first
     * @param facets count facets too
     * @throws io.guanlan.indices.query.QuerySyntaxException when {@code query.text()} is malformed
     * @throws IllegalArgumentException when {@code size} or {@code cursor} is
     */
    public ArticleHits search(
            ArticleQuery query, int size, @Nullable String cursor, boolean facets) {
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("size must be 0 to " + MOST + ", not " + size);
        }
        Node text = QueryParser.parse(query.text());
        SearchRequest.Builder request =
                new SearchRequest.Builder()
                        .index(alias)
                        .query(ArticleFilters.of(query, text))
                        .size(size)
                        .trackTotalHits(t -> t.enabled(true))
                        .sort(order(query.sort()));
        if (cursor != null) {
            request.searchAfter(Cursor.decode(query.sort(), cursor));
        }
        if (size > 0 && QueryCompiler.marks(text)) {
            request.highlight(Marks.request(QueryCompiler.compile(text)));
        }
        if (facets) {
            request.aggregations(Facets.request());
        }
        SearchResponse<Article> answer = run("search " + alias, request.build());
        List<Hit<Article>> hits = answer.hits().hits();
        return new ArticleHits(
                Objects.requireNonNull(answer.hits().total()).value(),
                hits.stream().map(ArticleRepository::hit).toList(),
                facets ? Facets.read(answer.aggregations()) : Map.of(),
                size > 0 && hits.size() == size
                        ? Cursor.encode(query.sort(), hits.getLast().sort())
                        : null,
                answer.took());
    }

    private SearchResponse<Article> run(String what, SearchRequest request) {
        return store.call(what, c -> c.search(request, Article.class));
    }

    private static List<SortOptions> order(ArticleQuery.Sort sort) {
        SortOptions first =
                switch (sort) {
                    case NEWEST -> by("times.at", SortOrder.Desc);
                    case OLDEST -> by("times.at", SortOrder.Asc);
                    case MOST_NEGATIVE -> by("insight.sentiment.score", SortOrder.Asc);
                    case RELEVANCE -> SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)));
                };
        return List.of(first, by("id", SortOrder.Asc));
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }

    private static ArticleHits.Hit hit(Hit<Article> hit) {
        Article article = source(hit);
        List<String> title = hit.highlight().getOrDefault(QueryCompiler.TITLE, List.of());
        List<String> body = hit.highlight().getOrDefault(QueryCompiler.BODY, List.of());
        return new ArticleHits.Hit(
                article,
                hit.score() == null ? 0 : hit.score(),
                title.isEmpty() ? List.of() : Marks.read(title.getFirst()).marks(),
                body.isEmpty()
                        ? Marks.beginning(article.content().body())
                        : body.stream().map(Marks::read).toList());
    }

    private static Article source(Hit<Article> hit) {
        return Objects.requireNonNull(hit.source());
    }

    /** Exact number of hits. */
    public long count(ArticleQuery query) {
        return counts.count(query);
    }

    /**
     * Hands every hit to {@code each}, in order, from one point in time.
     *
     * @param limit most hits to hand over
     * @return how many there were
     */
    public long stream(ArticleQuery query, long limit, Consumer<Article> each) {
        Query matching = ArticleFilters.of(query, QueryParser.parse(query.text()));
        OpenPointInTimeResponse opened =
                store.call(
                        "open point in time " + alias,
                        c -> c.openPointInTime(o -> o.index(alias).keepAlive(keepAlive())));
        String pit = opened.id();
        long handed = 0;
        try {
            List<FieldValue> after = List.of();
            while (handed < limit) {
                SearchResponse<Article> page =
                        page(matching, query.sort(), pit, after, limit - handed);
                List<Hit<Article>> hits = page.hits().hits();
                hits.forEach(hit -> each.accept(source(hit)));
                handed += hits.size();
                if (page.pitId() != null) {
                    pit = page.pitId();
                }
                if (hits.size() < STREAM_PAGE) {
                    return handed;
                }
                after = hits.getLast().sort();
            }
            return handed;
        } finally {
            String last = pit;
            store.call("close point in time", c -> c.closePointInTime(r -> r.id(last)));
        }
    }

    private SearchResponse<Article> page(
            Query matching,
            ArticleQuery.Sort sort,
            String pit,
            List<FieldValue> after,
            long wanted) {
        SearchRequest.Builder request =
                new SearchRequest.Builder()
                        .query(matching)
                        .size((int) Math.min(STREAM_PAGE, wanted))
                        .trackTotalHits(t -> t.enabled(false))
                        .pit(p -> p.id(pit).keepAlive(keepAlive()))
                        .sort(order(sort));
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return run("stream " + alias, request.build());
    }

    private static Time keepAlive() {
        return Time.of(t -> t.time(KEEP_ALIVE));
    }

    /**
     * Volume over time. Open ends of the query are the oldest and the newest hit.
     *
     * @param interval width of a bucket; null picks one that gives between 20 and 120 buckets
     * @throws IllegalArgumentException when {@code interval} gives more than 10,000 buckets
     */
    public Trend trend(ArticleQuery query, @Nullable Duration interval) {
        return counts.trend(query, interval);
    }

    /** How long the hits took to come in, as far as they say when they were published. */
    public Delay delay(ArticleQuery query) {
        return counts.delay(query);
    }

    /** The archive at a glance between two event times. */
    public Pulse pulse(Instant from, Instant to) {
        return counts.pulse(from, to);
    }

    /**
     * Articles about the same thing, best first, without the article itself and its
     * near-duplicates.
     */
    public List<ArticleHits.Hit> similar(Article article, int size) {
        if (!Similar.possible(article)) {
            return List.of();
        }
        SearchRequest request =
                new SearchRequest.Builder()
                        .index(alias)
                        .query(Similar.to(article))
                        .size(Math.min(MOST, size * 4))
                        .trackTotalHits(t -> t.enabled(false))
                        .sort(order(ArticleQuery.Sort.RELEVANCE))
                        .build();
        return Similar.onePerGroup(
                run("similar " + alias, request).hits().hits().stream()
                        .map(ArticleRepository::hit)
                        .toList(),
                size);
    }

    /** The group of near-duplicates, earliest first, the article itself included. */
    public List<Article> reprints(Article article, int size) {
        Insight.Reprint reprint = article.insight().reprint();
        if (reprint == null) {
            return List.of(article);
        }
        ArticleQuery group =
                ArticleQuery.ALL
                        .withFilter(ArticleQuery.Filter.NONE.withReprintGroup(reprint.group()))
                        .withSort(ArticleQuery.Sort.OLDEST);
        return search(group, size, null, false).hits().stream()
                .map(ArticleHits.Hit::article)
                .toList();
    }
}
