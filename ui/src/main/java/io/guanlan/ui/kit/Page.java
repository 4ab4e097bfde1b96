package io.guanlan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * The frame of a view: heading, one line of explanation, actions to the right, content below. The
 * browser's title follows the heading.
 */
public abstract class Page extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div actions = new Div();
    private final Div content = new Div();

    /** With the heading of this message key. */
    protected Page(String titleKey) {
        addClassName("gl-page");
        heading.setText(Messages.text(titleKey));
        lead.setVisible(false);
        actions.addClassName("gl-page-actions");
        content.addClassName("gl-page-content");
        Div words = new Div(heading, lead);
        words.addClassName("gl-page-words");
        Header header = new Header(words, actions);
        header.addClassName("gl-page-header");
        add(header, content);
    }

    /** Replaces the heading, for pages about one thing. */
    protected final void setHeading(String text) {
        heading.setText(text);
    }

    /** Sets the line below the heading. */
    protected final void setLead(String text) {
        lead.setText(text);
        lead.setVisible(!text.isEmpty());
    }

    /** Puts controls to the right of the heading. */
    protected final void addActions(Component... components) {
        actions.add(components);
    }

    /** Puts parts below the heading. */
    protected final void addContent(Component... components) {
        content.add(components);
    }

    /** Empties what {@link #addContent} filled, for showing something else. */
    protected final void clearContent() {
        content.removeAll();
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · " + Messages.text("kit.product");
    }
}
