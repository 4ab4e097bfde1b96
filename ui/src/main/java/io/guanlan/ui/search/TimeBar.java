package io.guanlan.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.popover.Popover;
import io.guanlan.ui.kit.Messages;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Quick stretches of time in a row, and one of your own. */
final class TimeBar extends Div {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Map<TimeSpan.Quick, NativeButton> buttons = new EnumMap<>(TimeSpan.Quick.class);
    private final Input from = field();
    private final Input to = field();
    private final transient Consumer<TimeSpan> onChange;

    TimeBar(Consumer<TimeSpan> onChange) {
        this.onChange = onChange;
        addClassName("desk-segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Messages.text("search.span.label"));
        for (TimeSpan.Quick quick : TimeSpan.Quick.values()) {
            NativeButton button = new NativeButton(Messages.text("search.span." + quick.key()));
            buttons.put(quick, button);
            add(button);
            if (quick == TimeSpan.Quick.CUSTOM) {
                add(popover(button));
            } else {
                button.addClickListener(event -> onChange.accept(TimeSpan.of(quick)));
            }
        }
    }

    void show(TimeSpan span) {
        buttons.forEach(
                (quick, button) -> {
                    button.setClassName("desk-on", quick == span.quick());
                    button.getElement()
                            .setAttribute("aria-pressed", String.valueOf(quick == span.quick()));
                });
        Instant now = Instant.now();
        from.setValue(text(span.start(now)));
        to.setValue(text(span.end()));
    }

    private Popover popover(NativeButton target) {
        Popover popover = new Popover();
        popover.setTarget(target);
        Button apply =
                new Button(
                        Messages.text("search.span.apply"),
                        event -> {
                            popover.close();
                            onChange.accept(
                                    TimeSpan.between(
                                            read(from.getValue()).orElse(null),
                                            read(to.getValue()).orElse(null)));
                        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        Div card = new Div(label("search.span.from", from), label("search.span.to", to), apply);
        card.addClassName("desk-span-card");
        popover.add(card);
        return popover;
    }

    private static Div label(String key, Input input) {
        NativeLabel label = new NativeLabel(Messages.text(key));
        input.setId("desk-" + key.replace('.', '-'));
        label.setFor(input);
        return new Div(label, input);
    }

    private static Input field() {
        Input input = new Input();
        input.setType("datetime-local");
        return input;
    }

    static String text(@Nullable Instant at) {
        return at == null ? "" : FIELD.format(at.atZone(TimeSpan.ZONE));
    }

    static Optional<Instant> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(TimeSpan.ZONE).toInstant());
        } catch (DateTimeException e) {
            // half-typed dates open that end
            return Optional.empty();
        }
    }
}
