package io.guanlan.ui.shell;

import com.vaadin.flow.component.html.Span;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Tone;
import java.util.Locale;
import java.util.stream.Collectors;

/** The instance's state in the top bar, live. */
class VitalsChip extends Span {

    private static final long serialVersionUID = 1L;

    VitalsChip(Vitals vitals) {
        addClassNames("gl-chip", "gl-dot");
        getElement().setAttribute("role", "status");
        setText(Messages.text("shell.vitals.reading"));
        vitals.live().follow(this, this::show);
    }

    private void show(Live.Reading<Vitals.State> reading) {
        Vitals.State state = reading.value();
        if (state == null) {
            return;
        }
        String names =
                state.affected().stream()
                        .map(name -> Messages.text("shell.process." + name))
                        .collect(Collectors.joining(Messages.text("kit.list")));
        String text =
                Messages.text(
                        "shell.vitals." + state.condition().name().toLowerCase(Locale.ROOT), names);
        setText(text);
        setTitle(text);
        for (Tone tone : Tone.values()) {
            removeClassName("gl-tone-" + tone.key());
        }
        addClassName("gl-tone-" + toneOf(state.condition()).key());
    }

    private static Tone toneOf(Vitals.Condition condition) {
        return switch (condition) {
            case WELL -> Tone.GOOD;
            case UNWATCHED -> Tone.QUIET;
            case RECOVERING, SILENT -> Tone.WARNING;
            case STORE_AWAY -> Tone.DANGER;
        };
    }
}
