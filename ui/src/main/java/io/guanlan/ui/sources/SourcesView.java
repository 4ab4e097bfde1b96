package io.guanlan.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.source.Source;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.Csv;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.Reasons;
import io.guanlan.ui.search.Segments;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every source with how it is doing; live, because the crawler works while one looks. */
@Route(SourceLink.PATH)
@Menu(title = "sources.title", order = 30, icon = "vaadin:connect-o")
@PermitAll
@StyleSheet("context://css/desk.css")
class SourcesView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Up to this many rows the list is as high as its rows; beyond, it scrolls. */
    private static final int FEW = 12;

    private final transient SourceService service;
    private final SourceActions actions;
    private final Grid<SourceRow> grid = new Grid<>();
    private final Div body = new Div();
    private final TextField search = new TextField();
    private final Segments<StateFilter> states;
    private final Anchor export = new Anchor();
    private StateFilter filter = StateFilter.ALL;
    private transient List<SourceRow> rows = List.of();

    /** Which sources are listed. */
    private enum StateFilter {
        ALL,
        OK,
        TROUBLE,
        PAUSED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(SourceState state) {
            return switch (this) {
                case ALL -> true;
                case OK -> state == SourceState.OK || state == SourceState.WAITING;
                case TROUBLE -> state == SourceState.DARK || state == SourceState.FAILING;
                case PAUSED -> state == SourceState.PAUSED;
            };
        }
    }

    SourcesView(SourceService service, SourceFeed feed) {
        super("sources.title");
        this.service = service;
        this.actions = new SourceActions(service, feed::refresh);
        setLead(Messages.text("sources.lead"));
        states =
                new Segments<>(
                        Messages.text("sources.state"),
                        StateFilter.values(),
                        one -> Messages.text("sources.filter." + one.key()),
                        this::pick);
        states.select(filter);
        body.addClassName("desk-grid-body");
        columns();
        addContent(tools(), body);
        if (service.mayEdit()) {
            Button add = new Button(Messages.text("sources.add"), VaadinIcon.PLUS.create());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            add.addClickListener(event -> actions.add());
            addActions(add);
        }
        feed.live().follow(this, this::show);
    }

    private Component tools() {
        search.setPlaceholder(Messages.text("sources.search"));
        search.setAriaLabel(Messages.text("sources.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> list());
        search.addClassName("gl-grow");
        export.add(new Button(Messages.text("kit.export"), VaadinIcon.DOWNLOAD_ALT.create()));
        export.setHref(
                Csv.download(
                        "sources.csv",
                        List.of(
                                "id",
                                "name",
                                "kind",
                                "channel",
                                "urls",
                                "state",
                                "last_success",
                                "newest",
                                "articles_24h",
                                "error"),
                        csv -> shown().forEach(csv.each(SourcesView::cells))));
        export.setDownload(true);
        Div tools = new Div(states, search, export);
        tools.addClassName("gl-tools");
        return tools;
    }

    private static List<? extends @Nullable Object> cells(SourceRow row) {
        Source source = row.source();
        return Arrays.<@Nullable Object>asList(
                source.id(),
                source.name(),
                source.kind().key(),
                source.channel().key(),
                String.join(" ", source.urls()),
                row.state().key(),
                row.succeededAt(),
                row.newestAt(),
                row.lastDay(),
                row.error());
    }

    private void columns() {
        grid.addClassName("desk-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(SourcesView::name))
                .setHeader(Messages.text("sources.name"))
                .setFlexGrow(2)
                .setWidth("14rem")
                .setComparator(Comparator.comparing(row -> row.source().name()));
        grid.addColumn(
                        new ComponentRenderer<>(
                                row ->
                                        Badges.dot(
                                                Messages.text("sources.state." + row.state().key()),
                                                row.state().tone())))
                .setHeader(Messages.text("sources.state"))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(SourceRow::state));
        grid.addColumn(new ComponentRenderer<>(SourcesView::kind))
                .setHeader(Messages.text("sources.kind"))
                .setWidth("11rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(row -> row.source().channel()));
        time("sources.succeeded", SourceRow::succeededAt);
        time("sources.newest", SourceRow::newestAt);
        time("sources.next", SourceRow::nextAt);
        grid.addColumn(row -> Formats.number(row.lastDay()))
                .setHeader(Messages.text("sources.last-day"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(SourceRow::lastDay));
        if (service.mayEdit()) {
            grid.addColumn(new ComponentRenderer<>(actions::menu))
                    .setWidth("4rem")
                    .setFlexGrow(0)
                    .setTextAlign(ColumnTextAlign.END);
        }
    }

    private void time(String key, Function<SourceRow, @Nullable Instant> value) {
        grid.addColumn(row -> Formats.brief(value.apply(row)))
                .setHeader(Messages.text(key))
                .setWidth("8.5rem")
                .setFlexGrow(0)
                .setComparator(
                        Comparator.comparing(
                                row -> {
                                    Instant at = value.apply(row);
                                    return at == null ? Instant.EPOCH : at;
                                }));
    }

    private static Component name(SourceRow row) {
        Anchor link = new Anchor(SourceLink.to(row.source().id()), row.source().name());
        link.addClassNames("gl-clip", "gl-strong");
        link.setTitle(row.source().name());
        String error = row.error();
        Span line = new Span(error == null ? row.source().urls().getFirst() : Reasons.text(error));
        line.addClassNames("gl-clip", error == null ? "desk-quiet" : "desk-line-error");
        line.setTitle(error == null ? line.getText() : error);
        Div cell = new Div(link, line);
        cell.addClassName("desk-cell");
        return cell;
    }

    private static Component kind(SourceRow row) {
        Div cell =
                new Div(
                        Badges.channel(row.source().channel()),
                        new Span(Messages.text("sources.kind." + row.source().kind().key())));
        cell.addClassName("gl-row");
        return cell;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String wanted =
                event.getLocation().getQueryParameters().getSingleParameter("state").orElse("");
        for (StateFilter one : StateFilter.values()) {
            if (one.key().equals(wanted)) {
                filter = one;
            }
        }
        states.select(filter);
        list();
    }

    private void pick(StateFilter chosen) {
        QueryParameters parameters =
                chosen == StateFilter.ALL
                        ? QueryParameters.empty()
                        : QueryParameters.of("state", chosen.key());
        filter = chosen;
        UI.getCurrent().navigate(SourceLink.PATH, parameters);
    }

    private void show(Live.Reading<List<SourceRow>> reading) {
        List<SourceRow> value = reading.value();
        if (value == null) {
            body.removeAll();
            body.add(ErrorPanel.storeAway(null));
            return;
        }
        rows = value;
        for (StateFilter one : StateFilter.values()) {
            long count = rows.stream().filter(row -> one.holds(row.state())).count();
            states.rename(one, Messages.text("sources.filter." + one.key()) + " " + count);
        }
        list();
    }

    private void list() {
        List<SourceRow> shown = shown();
        if (shown.isEmpty()) {
            body.removeAll();
            body.add(nothing());
        } else {
            grid.setItems(shown);
            grid.setAllRowsVisible(shown.size() <= FEW);
            if (grid.getParent().isEmpty()) {
                body.removeAll();
                body.add(grid);
            }
        }
        export.setVisible(!shown.isEmpty());
    }

    private Component nothing() {
        String key = rows.isEmpty() ? "sources.none" : "sources.no-match";
        return new EmptyState(
                rows.isEmpty() ? VaadinIcon.CONNECT_O : VaadinIcon.SEARCH,
                Messages.text(key),
                Messages.text(key + ".text"));
    }

    private List<SourceRow> shown() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> filter.holds(row.state()))
                .filter(
                        row ->
                                (row.source().name() + ' ' + row.source().urls())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .toList();
    }
}
