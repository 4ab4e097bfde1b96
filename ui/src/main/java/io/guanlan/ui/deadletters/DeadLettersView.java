package io.guanlan.ui.deadletters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetter.Status;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.Csv;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.Reasons;
import io.guanlan.ui.kit.Toast;
import io.guanlan.ui.kit.Tone;
import io.guanlan.ui.search.Segments;
import io.guanlan.ui.security.ArticleAccess;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What could not be processed: why, what it was, and another try or a reasoned end. */
@Route("dead-letters")
@Menu(title = "deadletters.title", order = 40, icon = "vaadin:envelope-open-o")
@PermitAll
@StyleSheet("context://css/desk.css")
class DeadLettersView extends Page {

    private static final long serialVersionUID = 1L;

    /** Up to this many rows the list is as high as its rows; beyond, it scrolls. */
    private static final int FEW = 12;

    private final transient DeadLetterService service;
    private final Grid<DeadLetter> grid = new Grid<>();
    private final Div body = new Div();
    private final TextField search = new TextField();
    private final Segments<Status> states;
    private final Button retry = new Button(VaadinIcon.REFRESH.create());
    private final Button discard = new Button(VaadinIcon.TRASH.create());
    private final Anchor export = new Anchor();
    private Status status = Status.OPEN;
    private transient List<DeadLetter> listed = List.of();

    DeadLettersView(DeadLetterService service) {
        super("deadletters.title");
        this.service = service;
        setLead(Messages.text("deadletters.lead"));
        states =
                new Segments<>(
                        Messages.text("deadletters.status"),
                        Status.values(),
                        one -> Messages.text("deadletters.status." + one.key()),
                        this::pick);
        body.addClassName("desk-grid-body");
        columns();
        addContent(tools(), body);
        pick(Status.OPEN);
    }

    private Component tools() {
        search.setPlaceholder(Messages.text("deadletters.search"));
        search.setAriaLabel(Messages.text("deadletters.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        search.addClassName("gl-grow");
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.addClickListener(event -> retry(chosen()));
        discard.setText(Messages.text("deadletters.discard"));
        discard.addClickListener(event -> discard(chosen()));
        export.add(new Button(Messages.text("kit.export"), VaadinIcon.DOWNLOAD_ALT.create()));
        export.setHref(
                Csv.download(
                        "dead-letters.csv",
                        List.of("id", "stage", "key", "reason", "failed_at", "attempts", "status"),
                        csv -> shown().forEach(csv.each(DeadLettersView::cells))));
        export.setDownload(true);
        Div tools = new Div(states, search, retry, discard, export);
        tools.addClassName("gl-tools");
        return tools;
    }

    private static List<Object> cells(DeadLetter letter) {
        return List.of(
                letter.id(),
                letter.stage(),
                letter.key(),
                ArticleAccess.mask(letter.reason()),
                letter.failedAt(),
                letter.attempts(),
                letter.status().key());
    }

    private void columns() {
        grid.addClassName("desk-grid");
        grid.setSelectionMode(
                service.mayDecide() ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.addColumn(new ComponentRenderer<>(DeadLettersView::what))
                .setHeader(Messages.text("deadletters.what"))
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(DeadLetter::key));
        grid.addColumn(new ComponentRenderer<>(DeadLettersView::stage))
                .setHeader(Messages.text("deadletters.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(DeadLetter::stage));
        grid.addColumn(letter -> Formats.brief(letter.failedAt()))
                .setHeader(Messages.text("deadletters.failed-at"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(DeadLetter::failedAt));
        grid.addColumn(DeadLetter::attempts)
                .setHeader(Messages.text("deadletters.attempts"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
        grid.setMultiSort(false);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        if (service.mayDecide()) {
            grid.addSelectionListener(event -> label());
        }
    }

    private static Component what(DeadLetter letter) {
        Span key = new Span(letter.key());
        key.addClassNames("gl-clip", "gl-strong");
        key.setTitle(letter.key());
        Span reason = reason(letter);
        reason.addClassNames("gl-clip", "desk-quiet");
        Div cell = new Div(key, reason);
        cell.addClassName("desk-cell");
        return cell;
    }

    /** In the language of the reader; as it was written for whoever points at it. */
    private static Span reason(DeadLetter letter) {
        String written = ArticleAccess.mask(letter.reason());
        Span reason = new Span(Reasons.text(written));
        reason.setTitle(written);
        return reason;
    }

    private static Component stage(DeadLetter letter) {
        return Badges.of(Messages.text("deadletters.stage." + letter.stage()), Tone.WARNING);
    }

    private Component details(DeadLetter letter) {
        Div details = new Div();
        details.addClassName("desk-details");
        Span reason = reason(letter);
        Div payload = new Div();
        payload.addClassNames("desk-payload", "gl-mono");
        String preview = Payload.preview(letter);
        if (preview == null) {
            payload.setText(Messages.text("deadletters.no-payload"));
        } else if (Payload.isLetter(letter) && !service.seesLetters()) {
            payload.setText(Messages.text("deadletters.letter-payload"));
        } else {
            payload.setText(preview);
        }
        details.add(reason, payload);
        if (letter.status() == Status.OPEN && service.mayDecide()) {
            Button again =
                    new Button(Messages.text("deadletters.retry.one"), VaadinIcon.REFRESH.create());
            again.addClickListener(event -> retry(List.of(letter)));
            Button end =
                    new Button(Messages.text("deadletters.discard"), VaadinIcon.TRASH.create());
            end.addClickListener(event -> discard(List.of(letter)));
            Div row = new Div(again, end);
            row.addClassName("gl-row");
            details.add(row);
        }
        return details;
    }

    private void pick(Status chosen) {
        status = chosen;
        load();
    }

    private void load() {
        try {
            listed = service.list(status);
            Map<Status, Long> counts = service.counts();
            states.select(status);
            counts.forEach(
                    (one, count) ->
                            states.rename(
                                    one,
                                    Messages.text("deadletters.status." + one.key())
                                            + " "
                                            + Formats.number(count)));
            filter();
        } catch (StoreException e) {
            body.removeAll();
            body.add(ErrorPanel.storeAway(this::load));
        }
    }

    private void filter() {
        List<DeadLetter> shown = shown();
        body.removeAll();
        grid.deselectAll();
        grid.setItems(shown);
        grid.setAllRowsVisible(shown.size() <= FEW);
        if (shown.isEmpty()) {
            boolean filtered = !listed.isEmpty();
            body.add(
                    new EmptyState(
                            filtered ? VaadinIcon.SEARCH : VaadinIcon.CHECK_CIRCLE_O,
                            Messages.text(
                                    filtered
                                            ? "deadletters.no-match"
                                            : "deadletters.none." + status.key()),
                            Messages.text(
                                    filtered
                                            ? "deadletters.no-match.text"
                                            : "deadletters.none.text")));
        } else {
            body.add(grid);
        }
        export.setVisible(!shown.isEmpty());
        label();
    }

    private List<DeadLetter> shown() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        return listed.stream()
                .filter(
                        letter ->
                                String.join(
                                                " ",
                                                letter.key(),
                                                letter.reason(),
                                                Reasons.text(letter.reason()),
                                                letter.stage())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .toList();
    }

    /** What is selected, or everything that is listed. */
    private Collection<DeadLetter> chosen() {
        return grid.getSelectedItems().isEmpty() ? shown() : grid.getSelectedItems();
    }

    private void label() {
        boolean open = status == Status.OPEN && service.mayDecide() && !shown().isEmpty();
        int selected = grid.getSelectedItems().size();
        retry.setVisible(open);
        discard.setVisible(open && selected > 0);
        retry.setText(
                selected == 0
                        ? Messages.text("deadletters.retry.all", shown().size())
                        : Messages.text("deadletters.retry.selected", selected));
    }

    private void retry(Collection<DeadLetter> letters) {
        int moved = service.retry(letters);
        Toast.done(Messages.text("deadletters.retry.done", moved));
        load();
    }

    private void discard(Collection<DeadLetter> letters) {
        new DiscardDialog(
                        letters.size(),
                        reason -> {
                            int moved = service.discard(letters, reason);
                            Toast.done(Messages.text("deadletters.discard.done", moved));
                            load();
                        })
                .open();
    }
}
