package io.guanlan.ui.search;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.guanlan.indices.query.QuerySyntaxException;
import io.guanlan.ui.kit.Messages;
import java.util.function.Consumer;

/** The box for the query, its help, and where it went wrong. */
final class QueryBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField field = new TextField();
    private final Div problem = new Div();

    QueryBar(Consumer<String> onSearch) {
        addClassName("desk-query");
        field.setPlaceholder(Messages.text("search.query.placeholder"));
        field.setAriaLabel(Messages.text("search.query.label"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setMaxLength(4096);
        field.addClassName("desk-query-field");
        field.getElement().setAttribute("data-keys", "query");
        field.addKeyPressListener(Key.ENTER, event -> onSearch.accept(field.getValue().strip()));
        Button search =
                new Button(
                        Messages.text("search.query.run"),
                        event -> onSearch.accept(field.getValue().strip()));
        search.addThemeVariants(ButtonVariant.PRIMARY);
        Button help = new Button(VaadinIcon.QUESTION_CIRCLE_O.create());
        help.setAriaLabel(Messages.text("search.help.title"));
        help.setTooltipText(Messages.text("search.help.title"));
        Div line = new Div(field, search, help);
        line.addClassName("desk-query-line");
        problem.addClassName("desk-query-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(line, problem, new QueryHelp(help));
    }

    void show(String text) {
        field.setValue(text);
        field.setInvalid(false);
        problem.setVisible(false);
    }

    /** Shows the query again with the column where it stopped making sense. */
    void showProblem(String text, QuerySyntaxException e) {
        field.setInvalid(true);
        problem.removeAll();
        int at = Math.clamp(e.column() - 1, 0, text.length());
        int end = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
        Span wrong = new Span(at < end ? text.substring(at, end) : "\u2423");
        wrong.addClassName("desk-query-wrong");
        Code code = new Code();
        code.add(new Text(text.substring(0, at)), wrong, new Text(text.substring(end)));
        problem.add(
                new Span(
                        Messages.text(
                                "search.query.problem", e.column(), Expected.words(e.expected()))),
                code);
        problem.setVisible(true);
    }
}
