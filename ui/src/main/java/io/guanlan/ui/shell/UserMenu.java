package io.guanlan.ui.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.security.Staff;
import java.util.stream.Collectors;

/** Who is logged in, the own account, and the way out. */
class UserMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    UserMenu(Staff who, AuthenticationContext context) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("gl-user-menu");
        Avatar face = new Avatar(who.display());
        face.setAbbreviation(who.display().substring(0, who.display().offsetByCodePoints(0, 1)));
        MenuItem root = addItem(face);
        root.setAriaLabel(Messages.text("shell.user", who.display()));
        Span name = new Span(who.display());
        name.addClassName("gl-strong");
        Span roles =
                new Span(
                        who.login()
                                + " · "
                                + who.roles().stream()
                                        .map(role -> Messages.text("security.role." + role.key()))
                                        .collect(Collectors.joining(Messages.text("kit.list"))));
        roles.addClassName("gl-quiet");
        Div card = new Div(name, roles);
        card.addClassName("gl-user-card");
        root.getSubMenu().addItem(card).setEnabled(false);
        root.getSubMenu().addSeparator();
        root.getSubMenu()
                .addItem(
                        Messages.text("shell.my-account"),
                        event -> getUI().ifPresent(ui -> ui.navigate("account")));
        root.getSubMenu().addItem(Messages.text("shell.log-out"), event -> context.logout());
    }
}
