package io.guanlan.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.guanlan.ui.kit.Messages;
import java.util.List;

/** The query language on one card; every example runs when clicked. */
final class QueryHelp extends Popover {

    private static final long serialVersionUID = 1L;

    /** Message keys below {@code search.help.} that come in pairs of example and meaning. */
    static final List<String> EXAMPLES =
            List.of("all", "or", "not", "phrase", "near", "onear", "field", "sentiment", "prefix");

    QueryHelp(Component target) {
        setTarget(target);
        setPosition(PopoverPosition.BOTTOM_END);
        setAriaLabel(Messages.text("search.help.title"));
        Div card = new Div(new H3(Messages.text("search.help.title")));
        card.addClassName("desk-help");
        EXAMPLES.forEach(key -> card.add(example(key)));
        card.add(new Paragraph(Messages.text("search.help.note")));
        add(card);
    }

    private Component example(String key) {
        String text = Messages.text("search.help." + key + ".example");
        Anchor run = new Anchor(SearchState.ALL.withText(text).toHref(), new Code(text));
        run.getElement().addEventListener("click", event -> close());
        Div row = new Div(run, new Span(Messages.text("search.help." + key + ".meaning")));
        row.addClassName("desk-help-row");
        return row;
    }
}
