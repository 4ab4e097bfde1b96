package io.guanlan.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.search.ArticleLink;
import io.guanlan.ui.search.SearchState;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One article: the marked text to read, and beside it where it came from and what it means. */
@Route(ArticleLink.PATH + "/:id")
@PermitAll
@JavaScript("context://js/keys.js")
@StyleSheet("context://css/desk.css")
class ArticleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ArticleService service;
    private String title = Messages.text("article.title");

    ArticleView(ArticleService service) {
        this.service = service;
        addClassNames("gl-page", "desk-article");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Optional<String> at =
                event.getLocation().getQueryParameters().getSingleParameter(ArticleLink.AT);
        load(id);
        at.ifPresent(this::jumpTo);
    }

    private void load(String id) {
        removeAll();
        try {
            service.find(id).ifPresentOrElse(this::show, this::showMissing);
        } catch (StoreException e) {
            add(ErrorPanel.storeAway(() -> load(id)));
        }
    }

    private void showMissing() {
        title = Messages.text("article.missing.title");
        Anchor search = new Anchor(SearchState.PATH, Messages.text("article.missing.search"));
        add(
                new EmptyState(
                        VaadinIcon.FILE_REMOVE,
                        title,
                        Messages.text("article.missing.text"),
                        search));
    }

    private void show(ArticleService.Dossier dossier) {
        Article article = dossier.article();
        if (!article.content().title().isBlank()) {
            title = article.content().title();
        }
        MarkedArticle text = new MarkedArticle(dossier);
        Div paper = new Div(top(article), new Legend(dossier, text), text);
        paper.addClassNames("gl-panel", "desk-paper");
        FactPanels facts = new FactPanels(dossier, this::jumpTo, this::openSnapshot);
        Div others = new Div();
        others.addClassName("desk-others");
        others.add(facts.below());
        Div main = new Div(paper, others);
        main.addClassName("desk-article-main");
        Div side = new Div();
        side.addClassName("desk-side");
        side.add(facts.beside());
        Div columns = new Div(main, side);
        columns.addClassName("desk-article-columns");
        add(columns);
    }

    private static Component top(Article article) {
        Span source = new Span(article.origin().source());
        source.addClassName("desk-hit-source");
        Div line =
                new Div(
                        Badges.channel(article.origin().channel()),
                        source,
                        new Span(Formats.minute(article.times().at())));
        line.addClassNames("desk-hit-meta", "desk-paper-top");
        String url = article.origin().url();
        if (url != null) {
            line.add(outside(url, Messages.text("article.original")));
        }
        return line;
    }

    /**
     * A link to somebody else's server that learns neither where it was clicked nor our opinion.
     */
    static Anchor outside(String url, String text) {
        Anchor link = new Anchor();
        if (url.startsWith("http://") || url.startsWith("https://")) {
            link.setHref(url);
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            link.setRouterIgnore(true);
        }
        link.add(new Span(text), VaadinIcon.EXTERNAL_LINK.create());
        link.addClassName("desk-outside");
        link.setTitle(url);
        return link;
    }

    private void jumpTo(String findingId) {
        getElement()
                .executeJs(
                        // a little later: on arrival the frame moves the focus to the heading first
                        """
                        setTimeout(() => {
                          const mark = Array.from(this.querySelectorAll('[data-finding]'))
                            .find(one => one.dataset.finding === $0);
                          if (mark) { window.guanlanKeys.flash(mark); mark.focus({preventScroll: true}); }
                        }, 250);
                        """,
                        findingId);
    }

    private void openSnapshot(String snapshotId) {
        try {
            service.snapshot(snapshotId).ifPresent(page -> new SnapshotDialog(page).open());
        } catch (StoreException e) {
            add(ErrorPanel.storeAway(null));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Messages.text("kit.product");
    }

    static Button quiet(String text, Runnable action) {
        Button button = new Button(text, event -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
