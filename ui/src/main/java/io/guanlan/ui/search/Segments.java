package io.guanlan.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A row of buttons of which one is on.
 *
 * @param <T> what each button stands for
 */
public final class Segments<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<T, NativeButton> buttons = new LinkedHashMap<>();

    /** With a name for screen readers; {@code onPick} hears clicks, not {@link #select}. */
    public Segments(String label, T[] values, Function<T, String> name, Consumer<T> onPick) {
        addClassName("desk-segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        for (T value : values) {
            NativeButton button = new NativeButton(name.apply(value));
            button.addClickListener(event -> onPick.accept(value));
            buttons.put(value, button);
            add(button);
        }
    }

    /** Writes something else on the button of {@code value}. */
    public void rename(T value, String name) {
        NativeButton button = buttons.get(value);
        if (button != null) {
            button.setText(name);
        }
    }

    /** Turns this one on and the others off. */
    public void select(T chosen) {
        buttons.forEach(
                (value, button) -> {
                    boolean on = value.equals(chosen);
                    button.setClassName("desk-on", on);
                    button.getElement().setAttribute("aria-pressed", String.valueOf(on));
                });
    }
}
