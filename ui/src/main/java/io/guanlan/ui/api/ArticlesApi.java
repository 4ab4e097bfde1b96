package io.guanlan.ui.api;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Trend;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.ui.security.ArticleAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching and reading the archive. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("isAuthenticated()")
class ArticlesApi {

    private static final int MOST = 200;
    private static final int REPRINTS = 100;

    private final ArticleRepository articles;
    private final FindingRepository findings;
    private final SnapshotRepository snapshots;
    private final ArticleAccess access;

    ArticlesApi(
            ArticleRepository articles,
            FindingRepository findings,
            SnapshotRepository snapshots,
            ArticleAccess access) {
        this.articles = articles;
        this.findings = findings;
        this.snapshots = snapshots;
        this.access = access;
    }

    /** The parameters that say what is sought; bound from the query string. */
    record Sought(
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Set<String> sentiment,
            @Nullable Set<String> channel,
            @Nullable Set<String> source) {

        ArticleQuery query() {
            ArticleQuery.Filter filter =
                    ArticleQuery.Filter.NONE
                            .withSentiments(each(sentiment, Sentiment::of))
                            .withChannels(each(channel, Channel::of))
                            .withSources(each(source, Function.identity()));
            return ArticleQuery.ALL
                    .withText(q == null ? "" : q)
                    .between(from, to)
                    .withFilter(filter);
        }

        private static <T> Set<T> each(@Nullable Set<String> given, Function<String, T> read) {
            return given == null
                    ? new HashSet<>()
                    : given.stream()
                            .filter(value -> !value.isBlank())
                            .map(read)
                            .collect(Collectors.toSet());
        }
    }

    @GetMapping("/articles")
    Answers.Page search(
            Sought sought,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("size must be 0 to " + MOST);
        }
        ArticleQuery query = access.narrow(sought.query().withSort(order(sort)));
        ArticleHits hits = articles.search(query, size, cursor, false);
        return new Answers.Page(
                hits.total(), hits.hits().stream().map(Answers.Item::of).toList(), hits.cursor());
    }

    private static ArticleQuery.Sort order(String sort) {
        for (ArticleQuery.Sort each : ArticleQuery.Sort.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(sort)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "unknown sort '" + sort + "', expected newest, oldest, relevance or most_negative");
    }

    @GetMapping("/articles/{id}")
    Answers.Whole article(@PathVariable String id) {
        Article found = visible(id);
        Article article = ArticleAccess.masked(found);
        String title = article.content().title();
        String body = article.content().body();
        return new Answers.Whole(
                Answers.Item.of(article, List.of()),
                body,
                article.content().author(),
                article.content().credit(),
                article.content().attachments(),
                article.content().images(),
                Answers.Said.of(article.insight()),
                findings.ofArticle(id).stream()
                        .map(f -> Answers.Marked.of(f.place(), f.mark(), title, body))
                        .toList(),
                snapshots.idsOfArticle(id),
                articles.reprints(found, REPRINTS).stream()
                        .filter(access::visible)
                        .map(Answers.Copy::of)
                        .toList(),
                article.extras());
    }

    @GetMapping("/articles/{id}/similar")
    List<Answers.Item> similar(
            @PathVariable String id, @RequestParam(defaultValue = "10") int size) {
        if (size < 1 || size > 50) {
            throw new IllegalArgumentException("size must be 1 to 50");
        }
        return articles.similar(visible(id), size).stream()
                .filter(hit -> access.visible(hit.article()))
                .map(Answers.Item::of)
                .toList();
    }

    @GetMapping("/trend")
    Answers.Volume trend(
            Sought sought, @RequestParam(required = false) @Nullable Duration interval) {
        Trend trend = articles.trend(access.narrow(sought.query()), interval);
        return new Answers.Volume(trend.interval().toString(), trend.buckets());
    }

    private Article visible(String id) {
        return articles.find(id)
                .filter(access::visible)
                .orElseThrow(() -> new NoSuchElementException("no article " + id));
    }
}
