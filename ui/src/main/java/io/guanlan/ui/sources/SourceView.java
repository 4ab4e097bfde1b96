package io.guanlan.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.Panel;
import io.guanlan.ui.kit.Reasons;
import io.guanlan.ui.search.SearchState;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One source: settings, how it is doing, and what each of the last runs brought. */
@Route(SourceLink.PATH + "/:id")
@PermitAll
@StyleSheet("context://css/desk.css")
class SourceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SourceService service;
    private final SourceActions actions;
    private final Div buttons = new Div();
    private String id = "";

    SourceView(SourceService service, SourceFeed feed) {
        super("sources.title");
        this.service = service;
        this.actions = new SourceActions(service, feed::refresh);
        buttons.addClassName("gl-row");
        addActions(buttons);
        feed.live().follow(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
    }

    void show(Live.Reading<List<SourceRow>> reading) {
        List<SourceRow> rows = reading.value();
        if (rows == null) {
            return;
        }
        clearContent();
        buttons.removeAll();
        Optional<SourceRow> found =
                rows.stream().filter(row -> row.source().id().equals(id)).findFirst();
        found.ifPresentOrElse(this::show, this::showMissing);
    }

    private void showMissing() {
        setHeading(Messages.text("sources.missing"));
        addContent(
                new EmptyState(
                        VaadinIcon.CONNECT_O,
                        Messages.text("sources.missing"),
                        Messages.text("sources.missing.text"),
                        new Anchor(SourceLink.PATH, Messages.text("sources.back"))));
    }

    private void show(SourceRow row) {
        Source source = row.source();
        setHeading(source.name());
        setLead(String.join("  ", source.urls()));
        if (service.mayEdit()) {
            buttons(row);
        }
        Div columns =
                new Div(
                        new Panel(Messages.text("sources.settings"), settings(row)),
                        new Panel(Messages.text("sources.runs"), runs(row)));
        columns.addClassName("desk-source-columns");
        addContent(columns);
        if (service.mayEdit()) {
            addContent(new Panel(Messages.text("sources.trail"), trail()));
        }
    }

    private void buttons(SourceRow row) {
        Source source = row.source();
        boolean paused = source.schedule().paused();
        Button crawl =
                new Button(Messages.text("sources.crawl"), VaadinIcon.PLAY_CIRCLE_O.create());
        crawl.setEnabled(!paused);
        crawl.addClickListener(event -> actions.crawl(source));
        Button pause =
                new Button(
                        Messages.text(paused ? "sources.resume" : "sources.pause"),
                        (paused ? VaadinIcon.PLAY : VaadinIcon.PAUSE).create());
        pause.addClickListener(event -> actions.pause(source));
        Button edit = new Button(Messages.text("sources.edit"), VaadinIcon.PENCIL.create());
        edit.addClickListener(event -> actions.edit(source.id()));
        Button delete = new Button(Messages.text("sources.delete"), VaadinIcon.TRASH.create());
        delete.addClickListener(
                event -> actions.delete(source, () -> UI.getCurrent().navigate(SourceLink.PATH)));
        buttons.add(crawl, pause, edit, delete);
    }

    private Component settings(SourceRow row) {
        Source source = row.source();
        Div facts = new Div();
        facts.addClassName("desk-fact-rows");
        fact(
                facts,
                "sources.state",
                Badges.dot(
                        Messages.text("sources.state." + row.state().key()), row.state().tone()));
        fact(facts, "sources.channel", Badges.channel(source.channel()));
        fact(facts, "sources.kind", text(Messages.text("sources.kind." + source.kind().key())));
        fact(facts, "sources.region", text(source.region() == null ? "—" : source.region()));
        fact(
                facts,
                "sources.every.fact",
                text(Formats.length(Duration.ofSeconds(source.schedule().everySeconds()))));
        fact(
                facts,
                "sources.silent.fact",
                text(Formats.length(Duration.ofHours(source.schedule().silentAfterHours()))));
        fact(facts, "sources.succeeded", text(Formats.second(row.succeededAt())));
        fact(facts, "sources.newest", text(Formats.minute(row.newestAt())));
        fact(facts, "sources.next", text(Formats.second(row.nextAt())));
        fact(facts, "sources.created", text(Formats.minute(source.createdAt())));
        fact(facts, "sources.last-day", articles(row));
        return facts;
    }

    private static Component articles(SourceRow row) {
        SearchState state =
                SearchState.ALL.withFilter(
                        SearchState.ALL.filter().withSourceIds(Set.of(row.source().id())));
        return new Anchor(
                state.toHref(), Messages.text("sources.articles", Formats.number(row.lastDay())));
    }

    private static Span text(String text) {
        return new Span(text);
    }

    private static void fact(Div facts, String key, Component value) {
        Span name = new Span(Messages.text(key));
        name.addClassName("desk-quiet");
        Div row = new Div(name, value);
        facts.add(row);
    }

    private static Component runs(SourceRow row) {
        SourceHealth health = row.health();
        if (health == null || health.runs().isEmpty()) {
            return new Span(Messages.text("sources.runs.none"));
        }
        Table table =
                new Table(
                        "sources.run.at",
                        "sources.run.took",
                        "sources.run.found",
                        "sources.run.fetched",
                        "sources.run.published",
                        "sources.run.result");
        for (SourceHealth.Run run : health.runs()) {
            table.row(
                    text(Formats.second(run.startedAt())),
                    text(Formats.length(Duration.ofMillis(run.millis()))),
                    text(Formats.number(run.found())),
                    text(Formats.number(run.fetched())),
                    text(Formats.number(run.published())),
                    outcome(run));
        }
        return table;
    }

    private static Component outcome(SourceHealth.Run run) {
        String error = run.error();
        Span words =
                new Span(error == null ? Messages.text("sources.run.ok") : Reasons.text(error));
        words.setTitle(error == null ? "" : error);
        words.addClassName(error == null ? "desk-quiet" : "desk-line-error");
        return words;
    }

    private Component trail() {
        Table table = new Table("sources.trail.at", "sources.trail.who", "sources.trail.what");
        var entries = service.trail(id);
        entries.forEach(
                entry ->
                        table.row(
                                text(Formats.second(entry.at())),
                                text(entry.actor()),
                                text(Messages.text("sources.trail." + entry.action()))));
        return entries.isEmpty() ? new Span(Messages.text("sources.trail.none")) : table;
    }
}
