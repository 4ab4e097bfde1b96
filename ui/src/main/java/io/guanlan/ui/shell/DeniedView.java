package io.guanlan.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import jakarta.servlet.http.HttpServletResponse;

/** Logged in, but in no role that may see this. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedView extends Page implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    DeniedView() {
        super("shell.denied.title");
        addContent(
                new EmptyState(
                        VaadinIcon.LOCK,
                        Messages.text("shell.denied.head"),
                        Messages.text("shell.denied.text"),
                        new Anchor("", Messages.text("shell.home"))));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
