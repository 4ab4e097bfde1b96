package io.guanlan.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.guanlan.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** Names and values below each other; what is not known is left out. */
final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    Facts() {
        addClassName("desk-facts");
    }

    void add(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(key, new Span(value));
        }
    }

    void add(String key, @Nullable Component value) {
        if (value != null) {
            addRaw(Messages.text(key), value);
        }
    }

    void addRaw(String name, Component value) {
        add(new Term(name), new Description(value));
    }
}
