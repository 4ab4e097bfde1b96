package io.guanlan.ui.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.guanlan.ui.kit.LanguageSwitch;
import io.guanlan.ui.kit.Messages;
import jakarta.annotation.security.PermitAll;

/** The only view for somebody who came in with an issued password. */
@Route(value = "choose-password", autoLayout = false)
@PermitAll
public class ChoosePasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Passwords passwords;

    ChoosePasswordView(Passwords passwords) {
        this.passwords = passwords;
        addClassNames("gl-login", "gl-login-narrow");
        PasswordForm form =
                new PasswordForm(
                        passwords, () -> getUI().ifPresent(ui -> ui.getPage().setLocation(".")));
        Div card =
                new Div(
                        new H1(Messages.text("security.choose.title")),
                        new Paragraph(Messages.text("security.choose.text")),
                        form);
        card.addClassName("gl-login-card");
        Div side = new Div(new LanguageSwitch(), card);
        side.addClassName("gl-login-side");
        add(side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!passwords.mustChoose()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return Messages.text("security.choose.title") + " · " + Messages.text("kit.product");
    }
}
