package io.guanlan.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleQuery.Filter;
import io.guanlan.indices.article.ArticleQuery.Sort;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what the search page shows. It lives in the address, so that back,
 * forward, bookmarks and links from other pages work; what an address says wrongly is ignored.
 *
 * @param text the query as typed, not necessarily well-formed
 * @param span which stretch of time
 * @param filter exact filters
 * @param sort order of the hits
 * @param topic only the articles of this hot topic, or null
 */
public record SearchState(
        String text, TimeSpan span, Filter filter, Sort sort, @Nullable String topic) {

    /** Everything, newest first. */
    public static final SearchState ALL =
            new SearchState("", TimeSpan.ALL, Filter.NONE, Sort.NEWEST, null);

    /** Address of the page, relative to the root. */
    public static final String PATH = "search";

    /** Reads an address. */
    public static SearchState of(QueryParameters parameters) {
        return SearchParameters.read(parameters);
    }

    /** The address of this state; {@link #of} reads it back. */
    public QueryParameters toParameters() {
        return SearchParameters.write(this);
    }

    /** The address of this state, for links. */
    public String toHref() {
        String query = toParameters().getQueryString();
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    /** The query this state stands for at one moment. */
    public ArticleQuery toQuery(Instant now) {
        return new ArticleQuery(text, span.start(now), span.end(), filter, sort);
    }

    /** Another text. */
    public SearchState withText(String other) {
        return new SearchState(other, span, filter, sort, topic);
    }

    /** Another stretch of time. */
    public SearchState withSpan(TimeSpan other) {
        return new SearchState(text, other, filter, sort, topic);
    }

    /** A stretch of time that moves with the clock. */
    public SearchState within(TimeSpan.Quick quick) {
        return withSpan(TimeSpan.of(quick));
    }

    /** Other filters. */
    public SearchState withFilter(Filter other) {
        return new SearchState(text, span, other, sort, topic);
    }

    /** Another order. */
    public SearchState withSort(Sort other) {
        return new SearchState(text, span, filter, other, topic);
    }

    /** Only the articles of one hot topic, or of all. */
    public SearchState withTopic(@Nullable String id) {
        return new SearchState(text, span, filter, sort, id);
    }

    /** Only this attitude. */
    public SearchState withSentiment(Sentiment only) {
        return withFilter(filter.withSentiments(Set.of(only)));
    }

    /** Only this kind of outlet. */
    public SearchState withChannel(Channel only) {
        return withFilter(filter.withChannels(Set.of(only)));
    }
}
