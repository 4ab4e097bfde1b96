package io.guanlan.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.account.Account;
import io.guanlan.ui.kit.Confirm;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.Panel;
import io.guanlan.ui.kit.ShownOnce;
import io.guanlan.ui.kit.Toast;
import io.guanlan.ui.security.CurrentStaff;
import io.guanlan.ui.security.PasswordForm;
import io.guanlan.ui.security.Passwords;
import io.guanlan.ui.security.Staff;
import jakarta.annotation.security.PermitAll;

/** The own password and the own tokens. */
@Route("account")
@PermitAll
class OwnAccountView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient OwnTokens tokens;
    private final Grid<Account.Token> grid = new Grid<>();
    private final TextField label = new TextField();
    private final Paragraph none = new Paragraph(Messages.text("accounts.tokens.none"));

    OwnAccountView(CurrentStaff staff, Passwords passwords, OwnTokens tokens) {
        super("accounts.own.title");
        this.tokens = tokens;
        Staff who = staff.get();
        setLead(who.display() + " · " + who.login());
        PasswordForm form =
                new PasswordForm(
                        passwords,
                        () -> getUI().ifPresent(ui -> ui.getPage().setLocation("account")));
        Div columns =
                new Div(
                        new Panel(Messages.text("accounts.own.password"), form),
                        new Panel(
                                Messages.text("accounts.tokens"),
                                explanation(),
                                make(),
                                none,
                                grid));
        columns.addClassName("gl-columns");
        columns();
        addContent(columns);
        load();
    }

    private static Component explanation() {
        Paragraph words = new Paragraph(Messages.text("accounts.tokens.text"));
        words.addClassName("gl-quiet");
        return words;
    }

    private Component make() {
        label.setPlaceholder(Messages.text("accounts.tokens.label"));
        label.setAriaLabel(Messages.text("accounts.tokens.label"));
        label.setMaxLength(60);
        label.addClassName("gl-grow");
        Button create = new Button(Messages.text("accounts.tokens.create"), event -> create());
        Div row = new Div(label, create);
        row.addClassName("gl-tools");
        return row;
    }

    private void create() {
        if (label.getValue().isBlank()) {
            label.setInvalid(true);
            label.setErrorMessage(Messages.text("accounts.required"));
            return;
        }
        try {
            String secret = tokens.create(label.getValue());
            label.clear();
            label.setInvalid(false);
            load();
            new ShownOnce(
                            Messages.text("accounts.tokens.made"),
                            Messages.text("accounts.tokens.made.text"),
                            secret)
                    .open();
        } catch (IllegalArgumentException e) {
            Toast.failed(Messages.text("accounts.tokens.many"));
        }
    }

    private void columns() {
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(
                        token -> {
                            Span name = new Span(token.label());
                            name.addClassName("gl-clip");
                            name.setTitle(token.label());
                            return name;
                        })
                .setHeader(Messages.text("accounts.tokens.label"))
                .setFlexGrow(2);
        grid.addColumn(token -> Formats.minute(token.createdAt()))
                .setHeader(Messages.text("accounts.column.created"))
                .setAutoWidth(true);
        grid.addComponentColumn(
                        token -> {
                            Button revoke =
                                    new Button(
                                            Messages.text("accounts.tokens.revoke"),
                                            event -> revoke(token));
                            revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
                            return revoke;
                        })
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void revoke(Account.Token token) {
        Confirm.ask(
                Messages.text("accounts.tokens.revoke"),
                Messages.text("accounts.tokens.revoke.ask", token.label()),
                Messages.text("accounts.tokens.revoke"),
                () -> {
                    tokens.revoke(token.id());
                    load();
                });
    }

    private void load() {
        grid.setItems(tokens.all());
        boolean empty = tokens.all().isEmpty();
        grid.setVisible(!empty);
        none.setVisible(empty);
    }
}
