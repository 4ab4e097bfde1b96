package io.guanlan.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Makes an account, or changes name and roles of one. */
class AccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AccountService service;
    private final transient @Nullable Account known;
    private final transient Runnable done;
    private final TextField login = new TextField(Messages.text("accounts.column.login"));
    private final TextField name = new TextField(Messages.text("accounts.column.name"));
    private final CheckboxGroup<Role> roles =
            new CheckboxGroup<>(Messages.text("accounts.column.roles"));

    AccountDialog(AccountService service, @Nullable Account known, Runnable done) {
        this.service = service;
        this.known = known;
        this.done = done;
        setHeaderTitle(Messages.text(known == null ? "accounts.create" : "accounts.edit"));
        setWidth("min(460px, 92vw)");
        login.setHelperText(Messages.text("accounts.login.rules"));
        login.setAllowedCharPattern("[a-z0-9._-]");
        login.setMaxLength(32);
        name.setMaxLength(40);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(AccountsView::name);
        if (known != null) {
            login.setValue(known.login());
            login.setReadOnly(true);
            name.setValue(known.name());
            roles.setValue(known.roles());
        }
        Div form = new Div(login, name, roles);
        form.addClassName("gl-form");
        add(form);
        Button save = new Button(Messages.text("kit.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Messages.text("kit.cancel"), event -> close()), save);
    }

    private void save() {
        if (!valid()) {
            return;
        }
        try {
            if (known == null) {
                create();
            } else {
                service.change(known.login(), name.getValue(), roles.getValue());
                finish();
            }
        } catch (IllegalArgumentException e) {
            Toast.failed(Messages.text("accounts.refused"));
        }
    }

    private boolean valid() {
        login.setInvalid(!login.getValue().matches("[a-z][a-z0-9._-]{1,31}"));
        login.setErrorMessage(Messages.text("accounts.login.rules"));
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(Messages.text("accounts.required"));
        roles.setInvalid(roles.getValue().isEmpty());
        roles.setErrorMessage(Messages.text("accounts.required"));
        return !login.isInvalid() && !name.isInvalid() && !roles.isInvalid();
    }

    private void create() {
        service.create(login.getValue(), name.getValue(), roles.getValue())
                .ifPresentOrElse(
                        password -> {
                            finish();
                            AccountsView.issued(login.getValue(), password);
                        },
                        () -> {
                            login.setErrorMessage(Messages.text("accounts.taken"));
                            login.setInvalid(true);
                        });
    }

    private void finish() {
        close();
        done.run();
        Toast.done(Messages.text("accounts.saved"));
    }
}
