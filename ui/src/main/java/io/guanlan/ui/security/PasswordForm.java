package io.guanlan.ui.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.guanlan.ui.kit.Messages;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Chooses an own password; asks for the old one unless it was issued. */
public class PasswordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Passwords passwords;
    private final PasswordField old = field("security.password.old", "current-password");
    private final PasswordField chosen = field("security.password.new", "new-password");
    private final PasswordField repeated = field("security.password.repeat", "new-password");
    private final transient Runnable done;

    /** {@code done} runs when the password is changed and the session is the new one. */
    public PasswordForm(Passwords passwords, Runnable done) {
        this.passwords = passwords;
        this.done = done;
        addClassName("gl-form");
        old.setVisible(!passwords.mustChoose());
        chosen.setHelperText(Messages.text("security.password.rules"));
        Button save = new Button(Messages.text("security.password.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        Paragraph problem = new Paragraph();
        problem.addClassName("gl-problem");
        add(old, chosen, repeated, save);
    }

    private static PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(Messages.text(key));
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void save() {
        old.setInvalid(false);
        chosen.setInvalid(false);
        repeated.setInvalid(false);
        if (!chosen.getValue().equals(repeated.getValue())) {
            refuse(repeated, "security.rule.repeat");
            return;
        }
        try {
            become(passwords.choose(old.getValue(), chosen.getValue()));
            done.run();
        } catch (PasswordRuleException e) {
            String key = String.valueOf(e.getMessage());
            refuse(key.endsWith(".wrong") ? old : chosen, key);
        }
    }

    private static void refuse(PasswordField field, String key) {
        field.setErrorMessage(Messages.text(key));
        field.setInvalid(true);
        field.focus();
    }

    /** This session goes on with the new stamp under a new id; all others of the account end. */
    private static void become(Staff staff) {
        SecurityContext context = new SecurityContextImpl(CurrentStaff.authenticationOf(staff));
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request instanceof VaadinServletRequest servlet
                && servlet.getHttpServletRequest().getSession(false) != null) {
            servlet.getHttpServletRequest().changeSessionId();
        }
        WrappedSession session = VaadinSession.getCurrent().getSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
    }
}
