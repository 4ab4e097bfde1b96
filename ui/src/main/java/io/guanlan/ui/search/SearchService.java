package io.guanlan.ui.search;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Trend;
import io.guanlan.indices.event.HotRepository;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.ui.security.ArticleAccess;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Searches the archive with the rights of whoever asks; personal numbers are masked. */
@Service
public class SearchService {

    /** Most rows of one export; more is a job for the REST interface. */
    public static final long EXPORT_LIMIT = 50_000;

    private static final int PAGE = 20;

    private final ArticleRepository articles;
    private final HotRepository hot;
    private final ArticleAccess access;

    SearchService(ArticleRepository articles, HotRepository hot, ArticleAccess access) {
        this.articles = articles;
        this.hot = hot;
        this.access = access;
    }

    /**
     * A first page with everything around it.
     *
     * @param query what was asked, with the rights of whoever asked; later pages and exports use it
     *     so that they see the same stretch of time
     * @param hits first page with facets
     * @param trend volume over time of all hits
     * @param topic the hot topic it is narrowed to, or null
     */
    public record Outcome(
            ArticleQuery query, ArticleHits hits, Trend trend, @Nullable HotTopic topic) {}

    /**
     * Searches.
     *
     * @throws io.guanlan.indices.query.QuerySyntaxException when the text is malformed
     */
    public Outcome search(SearchState state) {
        Optional<HotTopic> topic = Optional.ofNullable(state.topic()).flatMap(hot::find);
        ArticleQuery query = access.narrow(narrow(state.toQuery(Instant.now()), topic));
        ArticleHits hits = masked(articles.search(query, PAGE, null, true));
        return new Outcome(query, hits, articles.trend(query, null), topic.orElse(null));
    }

    /** The page after {@code cursor}. */
    public ArticleHits next(ArticleQuery query, String cursor) {
        return masked(articles.search(access.narrow(query), PAGE, cursor, false));
    }

    private static ArticleHits masked(ArticleHits found) {
        return new ArticleHits(
                found.total(),
                found.hits().stream().map(ArticleAccess::masked).toList(),
                found.facets(),
                found.cursor(),
                found.millis());
    }

    /**
     * Hands over every hit, at most {@link #EXPORT_LIMIT}, from one point in time.
     *
     * @param query from an {@link Outcome}, narrowed for whoever asked then
     */
    public long export(ArticleQuery query, Consumer<Article> each) {
        return articles.stream(
                query, EXPORT_LIMIT, article -> each.accept(ArticleAccess.masked(article)));
    }

    private static ArticleQuery narrow(ArticleQuery query, Optional<HotTopic> topic) {
        if (topic.isEmpty()) {
            return query;
        }
        Set<String> ids = new LinkedHashSet<>(topic.get().articleIds());
        if (!query.filter().ids().isEmpty()) {
            ids.retainAll(query.filter().ids());
        }
        return query.withFilter(query.filter().withIds(ids.isEmpty() ? Set.of("-") : ids));
    }
}
