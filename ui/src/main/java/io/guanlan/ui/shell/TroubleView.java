package io.guanlan.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A view could not be built. When the store is away it waits for it and goes on by itself;
 * otherwise it shows the id under which the log has the cause.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class TroubleView extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final transient Vitals vitals;
    private boolean waiting;

    TroubleView(Vitals vitals) {
        super("shell.trouble.title");
        this.vitals = vitals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Trouble trouble = Trouble.of(parameter.getException());
        switch (trouble.kind()) {
            case STORE_AWAY -> {
                setHeading(Messages.text("kit.store-away.title"));
                waiting = true;
                addContent(ErrorPanel.storeAway(this::again));
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
            case DENIED -> {
                setHeading(Messages.text("shell.denied.title"));
                addContent(
                        new EmptyState(
                                VaadinIcon.LOCK,
                                Messages.text("shell.denied.head"),
                                Messages.text("shell.denied.text")));
                return HttpServletResponse.SC_FORBIDDEN;
            }
            default -> {
                addContent(
                        new ErrorPanel(
                                Messages.text("shell.trouble.head"),
                                Messages.text("shell.trouble.text", trouble.id()),
                                this::again));
                return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (waiting) {
            vitals.live()
                    .follow(
                            this,
                            reading -> {
                                Vitals.State state = reading.value();
                                if (state != null
                                        && state.condition() != Vitals.Condition.STORE_AWAY) {
                                    again();
                                }
                            });
        }
    }

    private void again() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }
}
