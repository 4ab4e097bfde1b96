package io.guanlan.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A secret that nobody can see again, with a button that copies it. */
public final class ShownOnce extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What it is, what to do with it, and the secret. */
    public ShownOnce(String title, String explanation, String secret) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setWidth("min(480px, 92vw)");
        Code code = new Code(secret);
        code.addClassName("gl-secret");
        Button copy = new Button(Messages.text("kit.copy"), VaadinIcon.COPY_O.create());
        copy.addClickListener(
                event -> {
                    copy.getElement()
                            .executeJs(
                                    "navigator.clipboard && navigator.clipboard.writeText($0)",
                                    secret);
                    copy.setText(Messages.text("kit.copied"));
                });
        Div line = new Div(code, copy);
        line.addClassName("gl-row");
        add(new Paragraph(explanation), line);
        Button close = new Button(Messages.text("kit.close"), event -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }
}
