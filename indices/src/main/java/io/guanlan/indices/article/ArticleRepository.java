package io.guanlan.indices.article;

import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles in the index. */
public final class ArticleRepository {

    /** On an open store. */
    public ArticleRepository(Store store) {}

    /** The write that puts this revision into its partition; its version is {@code fetchedAt}. */
    public Write toWrite(Article article) {
        throw new UnsupportedOperationException();
    }

    /** The current revision. */
    public Optional<Article> find(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * One page of hits.
     *
     * @param size 0..1000
     * @param cursor from the page before, or null for the first
     * @param facets count facets too
     * @throws io.guanlan.indices.query.QuerySyntaxException when {@code query.text()} is malformed
     */
    public ArticleHits search(
            ArticleQuery query, int size, @Nullable String cursor, boolean facets) {
        throw new UnsupportedOperationException();
    }

    /** Exact number of hits. */
    public long count(ArticleQuery query) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands every hit to {@code each}, in order, from one point in time.
     *
     * @param limit most hits to hand over
     * @return how many there were
     */
    public long stream(ArticleQuery query, long limit, Consumer<Article> each) {
        throw new UnsupportedOperationException();
    }

    /**
     * Volume over time.
     *
     * @param interval width of a bucket; null picks one that gives between 20 and 120 buckets
     */
    public Trend trend(ArticleQuery query, @Nullable Duration interval) {
        throw new UnsupportedOperationException();
    }

    /** The archive at a glance between two event times. */
    public Pulse pulse(Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }

    /**
     * Articles about the same thing, best first, without the article itself and its
     * near-duplicates.
     */
    public List<ArticleHits.Hit> similar(Article article, int size) {
        throw new UnsupportedOperationException();
    }

    /** The group of near-duplicates, earliest first, the article itself included. */
    public List<Article> reprints(Article article, int size) {
        throw new UnsupportedOperationException();
    }
}
