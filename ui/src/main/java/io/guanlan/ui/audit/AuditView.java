package io.guanlan.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.audit.AuditEntry;
import io.guanlan.ui.kit.Csv;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The trail, newest first, for administrators. */
@Route("audit")
@Menu(title = "audit.title", order = 70, icon = "vaadin:archive")
@RolesAllowed("ADMIN")
class AuditView extends Page {

    private static final long serialVersionUID = 1L;

    /** What is looked through; older entries stay in the index. */
    private static final int MOST = 2000;

    private final transient AuditTrail trail;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final TextField text = new TextField();
    private final EmptyState none =
            new EmptyState(
                    VaadinIcon.ARCHIVE,
                    Messages.text("audit.none"),
                    Messages.text("audit.none.text"));
    private GridListDataView<AuditEntry> rows;

    AuditView(AuditTrail trail) {
        super("audit.title");
        this.trail = trail;
        setLead(Messages.text("audit.lead", Formats.number(MOST)));
        text.setPlaceholder(Messages.text("audit.filter"));
        text.setAriaLabel(Messages.text("audit.filter"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> filter());
        text.addClassName("gl-grow");
        Button again =
                new Button(
                        Messages.text("audit.refresh"),
                        VaadinIcon.REFRESH.create(),
                        event -> load());
        Div tools = new Div(text, again);
        tools.addClassName("gl-tools");
        columns();
        rows = grid.setItems(List.of());
        addActions(export());
        addContent(tools, none, grid);
        load();
    }

    private void columns() {
        grid.setHeight("max(320px, calc(100dvh - 220px))");
        grid.addColumn(entry -> Formats.second(entry.at()))
                .setHeader(Messages.text("audit.column.at"))
                .setComparator(Comparator.comparing(AuditEntry::at))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AuditEntry::actor)
                .setHeader(Messages.text("audit.column.actor"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(AuditView::action)
                .setHeader(Messages.text("audit.column.action"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(AuditEntry::object)
                .setHeader(Messages.text("audit.column.object"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addComponentColumn(
                        entry -> {
                            Span detail = new Span(entry.detail());
                            detail.addClassName("gl-clip");
                            detail.setTitle(entry.detail());
                            return detail;
                        })
                .setHeader(Messages.text("audit.column.detail"))
                .setFlexGrow(2);
    }

    private Anchor export() {
        List<String> header =
                Stream.of("at", "actor", "action", "object", "detail")
                        .map(key -> Messages.text("audit.column." + key))
                        .toList();
        return new Anchor(
                Csv.download(
                        "audit.csv",
                        header,
                        csv ->
                                rows.getItems()
                                        .forEach(
                                                csv.each(
                                                        entry ->
                                                                List.of(
                                                                        Formats.second(entry.at()),
                                                                        entry.actor(),
                                                                        entry.action(),
                                                                        entry.object(),
                                                                        entry.detail())))),
                Messages.text("kit.export"));
    }

    private static String action(AuditEntry entry) {
        return Messages.textOr("audit.action." + entry.action(), entry.action());
    }

    private void load() {
        rows = grid.setItems(trail.newest(MOST));
        filter();
    }

    private void filter() {
        String sought = text.getValue().strip().toLowerCase(Locale.ROOT);
        rows.setFilter(
                entry ->
                        sought.isEmpty()
                                || Stream.of(
                                                entry.actor(),
                                                entry.action(),
                                                action(entry),
                                                entry.object(),
                                                entry.detail())
                                        .anyMatch(
                                                part ->
                                                        part.toLowerCase(Locale.ROOT)
                                                                .contains(sought)));
        boolean empty = rows.getItemCount() == 0;
        none.setVisible(empty);
        grid.setVisible(!empty);
    }
}
