package io.guanlan.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.guanlan.ui.kit.LanguageSwitch;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.security.CurrentStaff;
import jakarta.annotation.security.PermitAll;
import java.util.function.Predicate;

/**
 * The frame around every view: menu to the left, state of the instance and the own account above.
 * Entries of order 50 and more stand under "administration".
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;
    private static final double ADMINISTRATION = 50;

    MainLayout(CurrentStaff staff, Vitals vitals, AuthenticationContext context) {
        setPrimarySection(Section.DRAWER);
        addClassName("gl-shell");
        Span product = new Span(Messages.text("kit.product"));
        product.addClassName("gl-bar-product");
        Div space = new Div();
        space.addClassName("gl-bar-space");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Messages.text("shell.menu"));
        addToNavbar(
                toggle,
                product,
                new VitalsChip(vitals),
                space,
                new LanguageSwitch(),
                new SchemeSwitch());
        staff.find().ifPresent(who -> addToNavbar(new UserMenu(who, context)));
        addToDrawer(brand(), menu());
    }

    private static Component brand() {
        Image mark = new Image("img/guanlan-mark.svg", "");
        Span name = new Span(Messages.text("kit.product"));
        name.addClassName("gl-brand-name");
        Span line = new Span(Messages.text("kit.product-line"));
        line.addClassName("gl-brand-line");
        Anchor brand = new Anchor("", mark, new Div(name, line));
        brand.addClassName("gl-brand");
        return brand;
    }

    private static Component menu() {
        SideNav work = navigation(entry -> entry.order() == null || entry.order() < ADMINISTRATION);
        SideNav administration =
                navigation(entry -> entry.order() != null && entry.order() >= ADMINISTRATION);
        administration.setLabel(Messages.text("shell.administration"));
        administration.setVisible(!administration.getItems().isEmpty());
        Div both = new Div(work, administration);
        both.addClassName("gl-menu");
        return new Scroller(both);
    }

    private static SideNav navigation(Predicate<MenuEntry> which) {
        SideNav navigation = new SideNav();
        MenuConfiguration.getMenuEntries().stream()
                .filter(which)
                .map(MainLayout::item)
                .forEach(navigation::addItem);
        return navigation;
    }

    private static SideNavItem item(MenuEntry entry) {
        String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
        SideNavItem item = new SideNavItem(Messages.text(entry.title()), path);
        String icon = entry.icon();
        if (icon != null && icon.contains(":")) {
            String[] parts = icon.split(":", 2);
            item.setPrefixComponent(new Icon(parts[0], parts[1]));
        }
        item.setMatchNested(!path.isEmpty());
        return item;
    }
}
