package io.guanlan.ui.kit;

import com.vaadin.flow.component.html.Div;

/** Grey bars where content will be, so that nothing jumps when it comes. */
public final class Skeleton extends Div {

    private static final long serialVersionUID = 1L;

    /** With this many bars. */
    public Skeleton(int bars) {
        addClassName("gl-skeleton");
        getElement().setAttribute("aria-busy", "true");
        for (int i = 0; i < bars; i++) {
            add(new Div());
        }
    }
}
