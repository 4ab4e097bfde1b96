package io.guanlan.ui.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.Panel;
import io.guanlan.ui.kit.Skeleton;
import io.guanlan.ui.kit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The instance's processes and stages, live. */
@Route("operations")
@Menu(title = "operations.title", order = 50, icon = "vaadin:cluster")
@RolesAllowed({"ADMIN", "DUTY"})
class OperationsView extends Page {

    private static final long serialVersionUID = 1L;

    private static final Set<String> KNOWN =
            Set.of("starting", "ready", "backing-off", "external", "stopped");

    /** The way of the data; unknown ones come last. */
    private static final List<String> ORDER =
            List.of("elasticsearch", "kafka", "flink", "analytics", "crawler", "web", "city");

    private final Div facts = new Div();
    private final Div processes = new Div();

    OperationsView(OperationsService service) {
        super("operations.title");
        setLead(Messages.text("operations.lead"));
        facts.addClassName("gl-facts");
        processes.addClassName("gl-processes");
        processes.add(new Skeleton(6));
        addContent(facts, new Panel(Messages.text("operations.processes"), processes));
        service.live().follow(this, this::show);
    }

    private void show(Live.Reading<OperationsService.Operations> reading) {
        facts.removeAll();
        processes.removeAll();
        OperationsService.Operations now = reading.value();
        if (reading.failing() != null || now == null) {
            processes.add(ErrorPanel.storeAway(null));
            return;
        }
        facts.add(
                fact("operations.fresh", Formats.ago(now.newestFetchedAt())),
                fact("operations.hour", Formats.number(now.lastHour())),
                fact("operations.dead", Formats.number(now.openDeadLetters())),
                fact(
                        "operations.failing",
                        Messages.text("operations.of", now.failingSources(), now.activeSources())));
        if (now.processes().isEmpty()) {
            processes.add(
                    new EmptyState(
                            VaadinIcon.CLUSTER,
                            Messages.text("operations.none"),
                            Messages.text("operations.none.text")));
            return;
        }
        now.processes().stream()
                .sorted(Comparator.comparingInt(OperationsView::place))
                .map(OperationsView::card)
                .forEach(processes::add);
    }

    private static int place(ProcessState process) {
        int place = ORDER.indexOf(process.name());
        return place < 0 ? ORDER.size() : place;
    }

    private static Component fact(String key, String value) {
        Span number = new Span(value);
        number.addClassNames("gl-fact-value", "gl-number");
        Span label = new Span(Messages.text(key));
        label.addClassName("gl-quiet");
        Div fact = new Div(label, number);
        fact.addClassName("gl-panel");
        return fact;
    }

    private static Component card(ProcessState process) {
        boolean named = ORDER.contains(process.name());
        Span name =
                new Span(
                        named
                                ? Messages.text("operations.process." + process.name())
                                : process.name());
        name.addClassName("gl-strong");
        Div head = new Div(name, state(process));
        head.addClassName("gl-process-head");
        Div lines = new Div();
        lines.addClassName("gl-pairs");
        pair(lines, "operations.since", Formats.ago(process.since()));
        if (process.pid() > 0) {
            pair(lines, "operations.pid", Long.toString(process.pid()));
        }
        if (process.port() > 0) {
            pair(lines, "operations.port", Integer.toString(process.port()));
        }
        pair(lines, "operations.memory", Formats.bytes(process.residentBytes()));
        pair(lines, "operations.restarts", Integer.toString(process.restarts()));
        if (process.lastExit() != null) {
            pair(lines, "operations.last-exit", process.lastExit());
        }
        Div card = new Div(head, lines);
        card.addClassName("gl-process");
        return card;
    }

    private static Component state(ProcessState process) {
        return Badges.dot(
                KNOWN.contains(process.state())
                        ? Messages.text("operations.state." + process.state())
                        : process.state(),
                switch (process.state()) {
                    case "ready" -> Tone.GOOD;
                    case "external" -> Tone.INFO;
                    case "stopped" -> Tone.QUIET;
                    default -> Tone.WARNING;
                });
    }

    private static void pair(Div into, String key, String value) {
        Span label = new Span(Messages.text(key));
        label.addClassName("gl-quiet");
        Span shown = new Span(value);
        shown.addClassNames("gl-number", "gl-clip");
        shown.setTitle(value);
        into.add(label, shown);
    }
}
