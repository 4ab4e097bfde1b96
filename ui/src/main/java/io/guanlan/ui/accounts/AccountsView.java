package io.guanlan.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.Confirm;
import io.guanlan.ui.kit.Csv;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.ShownOnce;
import io.guanlan.ui.kit.Toast;
import io.guanlan.ui.kit.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody who may come in, for administrators. */
@Route("accounts")
@Menu(title = "accounts.title", order = 60, icon = "vaadin:users")
@RolesAllowed("ADMIN")
class AccountsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient AccountService service;
    private final Grid<Account> grid = new Grid<>();
    private final TextField text = new TextField();
    private final ComboBox<Role> role = new ComboBox<>();
    private GridListDataView<Account> rows;

    AccountsView(AccountService service) {
        super("accounts.title");
        this.service = service;
        setLead(Messages.text("accounts.lead"));
        Button create =
                new Button(
                        Messages.text("accounts.create"),
                        VaadinIcon.PLUS.create(),
                        event -> new AccountDialog(service, null, this::load).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        addActions(export(), create);
        columns();
        rows = grid.setItems(service.all());
        rows.setFilter(this::matches);
        addContent(filters(), grid);
    }

    private Component export() {
        List<String> header =
                Stream.of("login", "name", "roles", "state", "created", "last-login")
                        .map(key -> Messages.text("accounts.column." + key))
                        .toList();
        return new Anchor(
                Csv.download(
                        "accounts.csv",
                        header,
                        csv ->
                                rows.getItems()
                                        .forEach(
                                                csv.each(
                                                        account ->
                                                                List.of(
                                                                        account.login(),
                                                                        account.name(),
                                                                        roles(account),
                                                                        state(account),
                                                                        Formats.second(
                                                                                account
                                                                                        .createdAt()),
                                                                        Formats.second(
                                                                                account
                                                                                        .lastLoginAt()))))),
                Messages.text("kit.export"));
    }

    private Component filters() {
        text.setPlaceholder(Messages.text("accounts.filter"));
        text.setAriaLabel(Messages.text("accounts.filter"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> rows.refreshAll());
        text.addClassName("gl-grow");
        role.setItems(Role.values());
        role.setItemLabelGenerator(AccountsView::name);
        role.setPlaceholder(Messages.text("accounts.any-role"));
        role.setAriaLabel(Messages.text("accounts.any-role"));
        role.setClearButtonVisible(true);
        role.addValueChangeListener(event -> rows.refreshAll());
        Div tools = new Div(text, role);
        tools.addClassName("gl-tools");
        return tools;
    }

    private boolean matches(Account account) {
        String sought = text.getValue().strip().toLowerCase(Locale.ROOT);
        return (sought.isEmpty()
                        || account.login().contains(sought)
                        || account.name().toLowerCase(Locale.ROOT).contains(sought))
                && (role.getValue() == null || account.roles().contains(role.getValue()));
    }

    private void columns() {
        grid.setAllRowsVisible(true);
        grid.addColumn(Account::login)
                .setHeader(Messages.text("accounts.column.login"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(Account::name)
                .setHeader(Messages.text("accounts.column.name"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addColumn(AccountsView::roles)
                .setHeader(Messages.text("accounts.column.roles"))
                .setSortable(true)
                .setAutoWidth(true);
        grid.addComponentColumn(
                        account ->
                                Badges.dot(
                                        state(account),
                                        account.disabled()
                                                ? Tone.DANGER
                                                : account.mustChangePassword()
                                                        ? Tone.WARNING
                                                        : Tone.GOOD))
                .setHeader(Messages.text("accounts.column.state"))
                .setComparator(Comparator.comparing(AccountsView::state))
                .setAutoWidth(true);
        grid.addColumn(account -> Formats.ago(account.lastLoginAt()))
                .setHeader(Messages.text("accounts.column.last-login"))
                .setComparator(
                        Comparator.comparing(
                                Account::lastLoginAt,
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setHeader("").setFlexGrow(0).setWidth("72px");
    }

    private Component actions(Account account) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(Messages.text("accounts.actions", account.login()));
        SubMenu menu = more.getSubMenu();
        menu.addItem(
                Messages.text("accounts.edit"),
                event -> new AccountDialog(service, account, this::load).open());
        if (!service.isSelf(account.login())) {
            menu.addItem(Messages.text("accounts.reset"), event -> reset(account));
            menu.addItem(
                    Messages.text(account.disabled() ? "accounts.enable" : "accounts.disable"),
                    event -> bar(account));
        }
        return bar;
    }

    private void reset(Account account) {
        Confirm.ask(
                Messages.text("accounts.reset"),
                Messages.text("accounts.reset.ask", account.name()),
                Messages.text("accounts.reset"),
                () -> {
                    String password = service.resetPassword(account.login());
                    load();
                    issued(account.login(), password);
                });
    }

    private void bar(Account account) {
        if (account.disabled()) {
            service.setDisabled(account.login(), false);
            load();
            Toast.done(Messages.text("accounts.enabled", account.name()));
            return;
        }
        Confirm.ask(
                Messages.text("accounts.disable"),
                Messages.text("accounts.disable.ask", account.name()),
                Messages.text("accounts.disable"),
                () -> {
                    service.setDisabled(account.login(), true);
                    load();
                });
    }

    static void issued(String login, String password) {
        new ShownOnce(
                        Messages.text("accounts.issued", login),
                        Messages.text("accounts.issued.text"),
                        password)
                .open();
    }

    private void load() {
        rows = grid.setItems(service.all());
        rows.setFilter(this::matches);
    }

    static String name(Role role) {
        return Messages.text("security.role." + role.key());
    }

    private static String roles(Account account) {
        return account.roles().stream()
                .sorted()
                .map(AccountsView::name)
                .collect(Collectors.joining(Messages.text("kit.list")));
    }

    private static String state(Account account) {
        return Messages.text(
                account.disabled()
                        ? "accounts.state.disabled"
                        : account.mustChangePassword()
                                ? "accounts.state.issued"
                                : "accounts.state.active");
    }
}
