package io.guanlan.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import jakarta.servlet.http.HttpServletResponse;

/** No such page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    NotFoundView() {
        super("shell.not-found.title");
        addContent(
                new EmptyState(
                        VaadinIcon.MAP_MARKER,
                        Messages.text("shell.not-found.head"),
                        Messages.text("shell.not-found.text"),
                        new Anchor("", Messages.text("shell.home"))));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
