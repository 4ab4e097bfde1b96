package io.guanlan.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.guanlan.ui.kit.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A short list that is drawn again only when it changed; lines that were not there before glow for
 * a moment.
 *
 * @param <T> a line; needs {@code equals}
 */
final class Lines<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final String emptyKey;
    private final transient Function<T, String> id;
    private final transient Function<T, Component> draw;
    private transient @Nullable List<T> shown;

    Lines(String emptyKey, Function<T, String> id, Function<T, Component> draw) {
        this.emptyKey = emptyKey;
        this.id = id;
        this.draw = draw;
        addClassName("desk-lines");
    }

    void show(List<T> items) {
        List<T> before = shown;
        if (items.equals(before)) {
            return;
        }
        shown = List.copyOf(items);
        removeAll();
        if (items.isEmpty()) {
            Paragraph nothing = new Paragraph(Messages.text(emptyKey));
            nothing.addClassName("desk-nothing");
            add(nothing);
        }
        Set<String> known = new HashSet<>();
        if (before != null) {
            before.forEach(item -> known.add(id.apply(item)));
        }
        for (T item : items) {
            Component line = draw.apply(item);
            line.getElement().getClassList().add("desk-line");
            if (before != null && !known.contains(id.apply(item))) {
                line.getElement().getClassList().add("desk-new");
            }
            add(line);
        }
    }

    /** A headline that leads somewhere and never grows beyond one line. */
    static Anchor headline(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.addClassName("desk-line-title");
        link.setTitle(text);
        return link;
    }

    /** Small grey words. */
    static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("desk-quiet");
        return span;
    }
}
