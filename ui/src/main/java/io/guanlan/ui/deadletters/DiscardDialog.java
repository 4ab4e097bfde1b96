package io.guanlan.ui.deadletters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.guanlan.ui.kit.Messages;
import java.util.function.Consumer;

/** Asks why something will not be tried again. */
final class DiscardDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    private final TextArea reason = new TextArea(Messages.text("deadletters.discard.reason"));

    DiscardDialog(int count, Consumer<String> onDiscard) {
        setHeaderTitle(Messages.text("deadletters.discard.title", count));
        setWidth("min(30rem, 92vw)");
        reason.setWidthFull();
        reason.setMaxLength(LONGEST);
        reason.setRequired(true);
        add(new Paragraph(Messages.text("deadletters.discard.text")), reason);
        Button discard =
                new Button(
                        Messages.text("deadletters.discard"),
                        event -> {
                            if (reason.getValue().isBlank()) {
                                reason.setInvalid(true);
                                reason.setErrorMessage(
                                        Messages.text("deadletters.discard.reason.missing"));
                            } else {
                                close();
                                onDiscard.accept(reason.getValue());
                            }
                        });
        discard.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(Messages.text("kit.cancel"), event -> close()), discard);
    }
}
