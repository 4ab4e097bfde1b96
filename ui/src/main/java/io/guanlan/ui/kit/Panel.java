package io.guanlan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled card. */
public final class Panel extends Section {

    private static final long serialVersionUID = 1L;

    private final Div tools = new Div();

    /** A title, then content. */
    public Panel(String title, Component... content) {
        addClassName("gl-panel");
        tools.addClassName("gl-row");
        Div head = new Div(new H2(title), tools);
        head.addClassName("gl-panel-head");
        add(head);
        add(content);
    }

    /** Puts small controls into the title's line. */
    public Panel withTools(Component... components) {
        tools.add(components);
        return this;
    }
}
