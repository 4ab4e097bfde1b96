package io.guanlan.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** A calm message in place of what could not be loaded, with a way to try again. */
public final class ErrorPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Ends with the panel: whoever loads again replaces it. */
    private static final String EVERY_FIVE_SECONDS =
            """
            const beat = setInterval(() => {
              if (this.isConnected) this.dispatchEvent(new CustomEvent('gl-again'));
              else clearInterval(beat);
            }, 5000);
            """;

    /** What failed, in words for people; {@code retry} null shows no button. */
    public ErrorPanel(String title, String explanation, @Nullable Runnable retry) {
        addClassNames("gl-empty", "gl-trouble");
        getElement().setAttribute("role", "alert");
        add(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), new H3(title), new Paragraph(explanation));
        if (retry != null) {
            add(new Button(Messages.text("kit.retry"), event -> retry.run()));
        }
    }

    /**
     * The store does not answer; the page comes back by itself.
     *
     * @param retry loads again and replaces this panel, by a click and every five seconds; null for
     *     pages that are told when something changes
     */
    public static ErrorPanel storeAway(@Nullable Runnable retry) {
        ErrorPanel panel =
                new ErrorPanel(
                        Messages.text("kit.store-away.title"),
                        Messages.text("kit.store-away.text"),
                        retry);
        if (retry != null) {
            panel.getElement().addEventListener("gl-again", event -> retry.run());
            panel.addAttachListener(event -> panel.getElement().executeJs(EVERY_FIVE_SECONDS));
        }
        return panel;
    }
}
