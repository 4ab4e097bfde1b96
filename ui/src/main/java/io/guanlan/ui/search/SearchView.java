package io.guanlan.ui.search;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.article.ArticleQuery.Sort;
import io.guanlan.indices.query.QuerySyntaxException;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The archive: ask, narrow, read on. Every change becomes an address first and is shown from it.
 */
@Route(SearchState.PATH)
@Menu(title = "search.title", order = 10, icon = "vaadin:search")
@PermitAll
@JavaScript("context://js/keys.js")
@StyleSheet("context://css/desk.css")
class SearchView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SearchService service;
    private final QueryBar queryBar = new QueryBar(text -> go(state().withText(text)));
    private final TimeBar timeBar = new TimeBar(span -> go(state().withSpan(span)));
    private final Select<Sort> sort = new Select<>();
    private final FilterChips chips = new FilterChips(this::go);
    private final FacetPanel facets = new FacetPanel(filter -> go(state().withFilter(filter)));
    private final Div fold = new Div();
    private final Div columns = new Div();
    private final TrendPanel trend =
            new TrendPanel((from, to) -> go(state().withSpan(TimeSpan.between(from, to))));
    private final Span count = new Span();
    private final Button export = new Button(VaadinIcon.DOWNLOAD_ALT.create());
    private final HitList list;
    private transient SearchState state = SearchState.ALL;
    private transient SearchService.@Nullable Outcome shown;

    SearchView(SearchService service) {
        super("search.title");
        this.service = service;
        list = new HitList(service);
        addClassName("desk-search");
        NativeButton toggle = new NativeButton(Messages.text("search.facets"));
        toggle.addClassName("desk-facet-toggle");
        toggle.addClickListener(
                event -> fold.setClassName("desk-fold-open", !fold.hasClassName("desk-fold-open")));
        fold.add(toggle, facets);
        fold.addClassName("desk-facet-fold");
        Div main = new Div(trend, resultBar(), list);
        main.addClassName("desk-search-main");
        columns.add(fold, main);
        columns.addClassName("desk-search-columns");
        addContent(queryBar, timeBar, chips, columns);
    }

    private Component resultBar() {
        count.addClassName("desk-result-count");
        count.getElement().setAttribute("role", "status");
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(
                order -> Messages.text("search.sort." + order.name().toLowerCase(Locale.ROOT)));
        sort.setAriaLabel(Messages.text("search.sort.label"));
        sort.addClassName("desk-sort");
        sort.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go(state().withSort(event.getValue()));
                    }
                });
        export.setText(Messages.text("search.export.button"));
        export.addClickListener(event -> export());
        Div bar = new Div(count, sort, export);
        bar.addClassName("desk-result-bar");
        return bar;
    }

    private SearchState state() {
        return state;
    }

    private void go(SearchState next) {
        UI.getCurrent().navigate(SearchView.class, next.toParameters());
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement().executeJs("window.guanlanKeys.attach(this)");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = SearchState.of(event.getLocation().getQueryParameters());
        load();
    }

    private void load() {
        queryBar.show(state.text());
        timeBar.show(state.span());
        sort.setValue(state.sort());
        try {
            show(service.search(state));
        } catch (QuerySyntaxException e) {
            queryBar.showProblem(state.text(), e);
            showInstead(
                    new EmptyState(
                            VaadinIcon.CODE,
                            Messages.text("search.malformed.title"),
                            Messages.text("search.malformed.text")));
        } catch (StoreException e) {
            showInstead(ErrorPanel.storeAway(this::load));
        }
    }

    private void showInstead(Component other) {
        shown = null;
        chips.show(state, null);
        showFacets(false);
        count.setText("");
        trend.setVisible(false);
        export.setEnabled(false);
        sort.setVisible(false);
        list.showInstead(other);
    }

    private void showFacets(boolean visible) {
        fold.setVisible(visible);
        columns.setClassName("desk-search-alone", !visible);
    }

    private void show(SearchService.Outcome outcome) {
        shown = outcome;
        long total = outcome.hits().total();
        chips.show(state, outcome.topic());
        showFacets(true);
        facets.show(state.filter(), outcome.hits().facets());
        count.setText(
                Messages.text("search.count", Formats.number(total), outcome.hits().millis()));
        trend.setVisible(total > 0);
        trend.show(outcome.trend());
        export.setEnabled(total > 0);
        sort.setVisible(true);
        if (total == 0) {
            list.showInstead(
                    new EmptyState(
                            VaadinIcon.SEARCH,
                            Messages.text("search.empty.title"),
                            Messages.text("search.empty.text")));
        } else {
            list.show(outcome.query(), outcome.hits());
        }
    }

    private void export() {
        SearchService.Outcome outcome = shown;
        if (outcome != null) {
            new ExportDialog(service, outcome.query(), outcome.hits().total()).open();
        }
    }
}
