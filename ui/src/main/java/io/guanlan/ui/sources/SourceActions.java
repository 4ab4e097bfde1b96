package io.guanlan.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.kit.Confirm;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Toast;

/**
 * What a person may do to a source, wherever it is shown.
 *
 * @param service carries it out and checks the rights
 * @param changed called after each change
 */
record SourceActions(SourceService service, Runnable changed) {

    Component menu(SourceRow row) {
        Source source = row.source();
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(Messages.text("sources.actions", source.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(Messages.text("sources.crawl"), event -> crawl(source))
                .setEnabled(!source.schedule().paused());
        menu.addItem(
                Messages.text(source.schedule().paused() ? "sources.resume" : "sources.pause"),
                event -> pause(source));
        menu.addItem(Messages.text("sources.edit"), event -> edit(source.id()));
        menu.addSeparator();
        menu.addItem(Messages.text("sources.delete"), event -> delete(source, changed));
        return bar;
    }

    void add() {
        new AddSourceDialog(service, changed).open();
    }

    void edit(String id) {
        service.find(id).ifPresent(found -> new EditSourceDialog(service, found, changed).open());
    }

    void crawl(Source source) {
        run(
                () -> service.crawlNow(source.id()),
                Messages.text("sources.crawl.done", source.name()));
    }

    void pause(Source source) {
        boolean pause = !source.schedule().paused();
        run(
                () -> service.setPaused(source.id(), pause),
                Messages.text(pause ? "sources.pause.done" : "sources.resume.done", source.name()));
    }

    void delete(Source source, Runnable after) {
        Confirm.ask(
                Messages.text("sources.delete.title", source.name()),
                Messages.text("sources.delete.text"),
                Messages.text("sources.delete"),
                () -> {
                    run(
                            () -> service.delete(source.id()),
                            Messages.text("sources.delete.done", source.name()));
                    after.run();
                });
    }

    private void run(Runnable change, String done) {
        try {
            change.run();
            Toast.done(done);
            changed.run();
        } catch (ConflictException e) {
            Toast.failed(Messages.text("sources.conflict.again"));
        } catch (StoreException e) {
            Toast.failed(Messages.text("kit.store-away.text"));
        }
    }
}
