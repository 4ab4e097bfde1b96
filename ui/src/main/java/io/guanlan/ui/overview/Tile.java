package io.guanlan.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Tone;

/** One number with its name and a line that says how to take it; leads to what it counts. */
final class Tile extends Anchor {

    private static final long serialVersionUID = 1L;

    private final Span value = new Span();
    private final Span note = new Span();

    Tile(String key, String href) {
        addClassNames("gl-panel", "desk-tile", "desk-tile-" + key);
        setHref(href);
        Span label = new Span(Messages.text("overview.tile." + key));
        label.addClassName("desk-tile-label");
        value.addClassName("desk-tile-value");
        note.addClassName("desk-tile-note");
        add(new Div(label), value, note);
    }

    void show(String number, String sentence, Tone tone) {
        value.setText(number);
        note.setText(sentence);
        color(tone);
    }

    /** With something that lives on its own in place of the number. */
    void show(Component number, String sentence, Tone tone) {
        if (number.getParent().isEmpty()) {
            value.removeAll();
            value.add(number);
        }
        note.setText(sentence);
        color(tone);
    }

    /** More than the line has room for, to whoever points at it. */
    void explain(String text) {
        note.setTitle(text);
    }

    private void color(Tone tone) {
        for (Tone any : Tone.values()) {
            setClassName("gl-tone-" + any.key(), any == tone);
        }
    }
}
