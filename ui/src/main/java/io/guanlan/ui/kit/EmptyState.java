package io.guanlan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says why there is nothing here and what to do about it. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /** An icon, what is missing, why, and optional buttons. */
    public EmptyState(VaadinIcon icon, String title, String explanation, Component... actions) {
        addClassName("gl-empty");
        add(icon.create(), new H3(title), new Paragraph(explanation));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("gl-row");
            add(row);
        }
    }
}
