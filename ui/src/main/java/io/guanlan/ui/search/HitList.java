package io.guanlan.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Toast;

/** Hits below each other; the next page is appended when asked for. */
final class HitList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SearchService service;

    HitList(SearchService service) {
        this.service = service;
        addClassName("desk-hits");
    }

    void show(ArticleQuery query, ArticleHits hits) {
        removeAll();
        append(query, hits);
    }

    /** Something else in place of hits. */
    void showInstead(Component other) {
        removeAll();
        add(other);
    }

    private void append(ArticleQuery query, ArticleHits hits) {
        hits.hits().forEach(hit -> add(new HitCard(hit)));
        String cursor = hits.cursor();
        if (cursor != null && !hits.hits().isEmpty()) {
            add(more(query, cursor));
        } else if (getComponentCount() > 10) {
            Paragraph end = new Paragraph(Messages.text("search.end"));
            end.addClassNames("desk-quiet", "desk-end");
            add(end);
        }
    }

    private Component more(ArticleQuery query, String cursor) {
        Button more = new Button(Messages.text("search.more"));
        more.setDisableOnClick(true);
        more.addClassName("desk-more");
        more.addClickListener(
                event -> {
                    try {
                        ArticleHits next = service.next(query, cursor);
                        remove(more);
                        append(query, next);
                    } catch (StoreException e) {
                        Toast.failed(Messages.text("kit.store-away.text"));
                        more.setEnabled(true);
                    }
                });
        return more;
    }
}
