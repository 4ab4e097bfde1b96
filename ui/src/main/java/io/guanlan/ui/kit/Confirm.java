package io.guanlan.ui.kit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be taken back. */
public final class Confirm {

    private Confirm() {}

    /** Opens the question; {@code action} runs only when confirmed. */
    public static ConfirmDialog ask(String title, String text, String yes, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(Messages.text("kit.cancel"));
        dialog.setConfirmText(yes);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> action.run());
        dialog.open();
        return dialog;
    }
}
