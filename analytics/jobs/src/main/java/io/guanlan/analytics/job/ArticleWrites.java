package io.guanlan.analytics.job;

import io.guanlan.analytics.deadletter.Failures;
import io.guanlan.analytics.io.Delivery;
import io.guanlan.analytics.io.StoreAccess;
import io.guanlan.analytics.reprint.Linked;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.store.Store;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/** Encodes linked articles for the store. */
final class ArticleWrites extends RichMapFunction<Linked, Delivery> {

    private static final long serialVersionUID = 1L;

    private final StoreAccess access;

    private transient @Nullable Store store;
    private transient @Nullable ArticleRepository articles;

    ArticleWrites(StoreAccess access) {
        this.access = access;
    }

    @Override
    public void open(OpenContext context) {
        store = access.open();
        articles = new ArticleRepository(store);
    }

    @Override
    public Delivery map(Linked linked) {
        Article article = linked.article();
        return new Delivery(
                Objects.requireNonNull(articles).toWrite(article),
                Failures.key(article.id(), article.origin()));
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
