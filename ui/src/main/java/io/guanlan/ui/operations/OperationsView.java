package io.guanlan.ui.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.Panel;
import io.guanlan.ui.kit.Skeleton;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;

/** The instance's processes and stages, live. */
@Route("operations")
@Menu(title = "operations.title", order = 50, icon = "vaadin:cluster")
@RolesAllowed({"ADMIN", "DUTY"})
class OperationsView extends Page {

    private static final long serialVersionUID = 1L;

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

    void show(Live.Reading<OperationsService.Operations> reading) {
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
                .sorted(Comparator.comparingInt(ProcessCard::place))
                .map(ProcessCard::new)
                .forEach(processes::add);
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
}
