package io.guanlan.ui.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.guanlan.ui.kit.LanguageSwitch;
import io.guanlan.ui.kit.Messages;
import java.util.List;

/** Where everybody comes in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();
    private final transient CurrentStaff staff;

    LoginView(CurrentStaff staff) {
        this.staff = staff;
        addClassName("gl-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Div card = new Div(form, hint());
        card.addClassName("gl-login-card");
        Div side = new Div(new LanguageSwitch(), card);
        side.addClassName("gl-login-side");
        add(brand(), side);
    }

    private static Div brand() {
        Image mark = new Image("img/guanlan-mark.svg", "");
        H1 name = new H1(Messages.text("kit.product"));
        Paragraph line = new Paragraph(Messages.text("security.login.line"));
        Div points = new Div();
        points.addClassName("gl-login-points");
        for (String key : List.of("one", "two", "three")) {
            points.add(new Span(Messages.text("security.login.point." + key)));
        }
        Div brand = new Div(mark, name, line, points);
        brand.addClassName("gl-login-brand");
        return brand;
    }

    private static Paragraph hint() {
        Paragraph hint = new Paragraph(Messages.text("security.login.hint"));
        hint.addClassName("gl-quiet");
        return hint;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (staff.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey("wait")) {
            String seconds = query.getSingleParameter("wait").orElse("");
            show("wait", seconds.matches("\\d{1,4}") ? seconds : "60");
        } else if (query.getParameters().containsKey("away")) {
            show("away", "");
        } else {
            show("error", "");
            form.setError(query.getParameters().containsKey("error"));
            return;
        }
        form.setError(true);
    }

    private void show(String problem, String detail) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(Messages.text("security.login.title"));
        labels.setUsername(Messages.text("security.login.name"));
        labels.setPassword(Messages.text("security.login.password"));
        labels.setSubmit(Messages.text("security.login.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(Messages.text("security.login." + problem + ".title"));
        error.setMessage(Messages.text("security.login." + problem + ".text", detail));
        error.setUsername(Messages.text("security.login.name-missing"));
        error.setPassword(Messages.text("security.login.password-missing"));
        form.setI18n(texts);
    }

    @Override
    public String getPageTitle() {
        return Messages.text("security.login.title") + " · " + Messages.text("kit.product");
    }
}
