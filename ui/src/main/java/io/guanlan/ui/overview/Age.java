package io.guanlan.ui.overview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Span;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long ago something was. It grows in the browser, second by second, so that nothing needs to
 * be pushed while nothing happens.
 */
@Tag("time")
@JavaScript("context://js/ages.js")
final class Age extends Span {

    private static final long serialVersionUID = 1L;

    /** The browser puts the number where this stands. */
    private static final String PLACE = "#";

    Age() {
        addClassName("desk-age");
    }

    Age(@Nullable Instant at) {
        this();
        show(at);
    }

    void show(@Nullable Instant at) {
        if (at == null) {
            getElement().removeAttribute("data-at");
            setText("—");
            return;
        }
        getElement().setAttribute("data-at", String.valueOf(at.toEpochMilli()));
        getElement().setAttribute("datetime", at.toString());
        setTitle(Formats.second(at));
        setText(Formats.ago(at));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        List<String> words =
                List.of(
                        Messages.text("kit.ago.now"),
                        Messages.text("kit.ago.seconds", PLACE),
                        Messages.text("kit.ago.minutes", PLACE),
                        Messages.text("kit.ago.hours", PLACE),
                        Messages.text("kit.ago.days", PLACE));
        getElement().executeJs("window.guanlanAges.watch(this, $0)", words);
    }
}
