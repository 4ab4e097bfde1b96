package io.guanlan.ui.sources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.StoreException;
import io.guanlan.indices.store.Versioned;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Toast;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Changes a source; when somebody else was faster, both versions are shown and one is chosen. */
final class EditSourceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient SourceService service;
    private final transient Runnable changed;
    private final SourceForm form = new SourceForm();
    private final Div conflict = new Div();
    private transient Versioned<Source> base;

    EditSourceDialog(SourceService service, Versioned<Source> base, Runnable changed) {
        this.service = service;
        this.base = base;
        this.changed = changed;
        setHeaderTitle(Messages.text("sources.edit.title", base.value().name()));
        setWidth("min(44rem, 94vw)");
        setCloseOnOutsideClick(false);
        form.show(base.value());
        conflict.setVisible(false);
        conflict.addClassName("desk-conflict");
        conflict.getElement().setAttribute("role", "alert");
        add(conflict, form);
        Button save = new Button(Messages.text("kit.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Messages.text("kit.cancel"), event -> close()), save);
    }

    private void save() {
        Optional<Source> mine = form.read(base.value().id(), base.value());
        if (mine.isEmpty()) {
            return;
        }
        try {
            service.update(new Versioned<>(mine.get(), base.seqNo(), base.primaryTerm()));
            close();
            Toast.done(Messages.text("sources.edit.done", mine.get().name()));
            changed.run();
        } catch (ConflictException e) {
            showConflict(mine.get());
        } catch (StoreException e) {
            Toast.failed(Messages.text("kit.store-away.text"));
        }
    }

    private void showConflict(Source mine) {
        Optional<Versioned<Source>> current = service.find(base.value().id());
        conflict.removeAll();
        conflict.setVisible(true);
        if (current.isEmpty()) {
            conflict.add(new Paragraph(Messages.text("sources.conflict.gone")));
            return;
        }
        Versioned<Source> theirs = current.get();
        Element table = new Element("table");
        table.appendChild(
                row(
                        "th",
                        "",
                        Messages.text("sources.conflict.theirs"),
                        Messages.text("sources.conflict.mine")));
        Map<String, String> left = fields(theirs.value());
        Map<String, String> right = fields(mine);
        left.forEach(
                (field, value) -> {
                    String other = right.getOrDefault(field, "");
                    if (!value.equals(other)) {
                        table.appendChild(row("td", Messages.text(field), value, other));
                    }
                });
        Div holder = new Div();
        holder.getElement().appendChild(table);
        Button take =
                new Button(
                        Messages.text("sources.conflict.take"),
                        event -> {
                            base = theirs;
                            form.show(theirs.value());
                            conflict.setVisible(false);
                        });
        Button keep =
                new Button(
                        Messages.text("sources.conflict.keep"),
                        event -> {
                            base = theirs;
                            conflict.setVisible(false);
                            save();
                        });
        Div buttons = new Div(take, keep);
        buttons.addClassName("gl-row");
        conflict.add(new Paragraph(Messages.text("sources.conflict.text")), holder, buttons);
    }

    private static Element row(String tag, String... cells) {
        Element row = new Element("tr");
        for (String cell : cells) {
            row.appendChild(new Element(tag).setText(cell));
        }
        return row;
    }

    static Map<String, String> fields(Source source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sources.name", source.name());
        fields.put("sources.urls", String.join(" ", source.urls()));
        fields.put("sources.kind", Messages.text("sources.kind." + source.kind().key()));
        fields.put("sources.channel", Messages.text("kit.channel." + source.channel().key()));
        fields.put("sources.region", source.region() == null ? "" : source.region());
        fields.put("sources.every", String.valueOf(source.schedule().everySeconds() / 60.0));
        fields.put("sources.silent", String.valueOf(source.schedule().silentAfterHours()));
        fields.put("sources.paused", String.valueOf(source.schedule().paused()));
        return fields;
    }
}
