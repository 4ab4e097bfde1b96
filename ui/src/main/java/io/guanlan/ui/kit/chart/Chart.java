package io.guanlan.ui.kit.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A drawing with its text alternative: a sentence for screen readers, a table of the same numbers
 * behind a toggle, and words instead of an empty canvas when there is nothing to draw. It is drawn
 * again only when its description changed.
 */
@JavaScript("context://js/chart.js")
@StyleSheet("context://css/desk.css")
public abstract class Chart extends Div {

    private static final long serialVersionUID = 1L;

    private final Div canvas = new Div();
    private final Span nothing = new Span();
    private final Details numbers = new Details();
    private @Nullable Map<String, Object> drawn;
    private @Nullable ChartTable table;

    Chart(String kind) {
        addClassNames("desk-chart", "desk-chart-" + kind);
        canvas.addClassName("desk-chart-canvas");
        canvas.getElement().setAttribute("role", "img");
        nothing.addClassName("desk-chart-nothing");
        nothing.setVisible(false);
        numbers.addClassName("desk-chart-numbers");
        numbers.addOpenedChangeListener(event -> fillTable());
        add(canvas, nothing, numbers);
    }

    /** Says in a sentence what is drawn; read aloud in place of the drawing. */
    public void setDescription(String sentence) {
        canvas.getElement().setAttribute("aria-label", sentence);
    }

    /** Hides the toggle of the table where the same numbers stand next to the chart anyway. */
    public void setTableOffered(boolean offered) {
        numbers.setVisible(offered);
    }

    /** Whether there is something to draw at the moment. */
    public boolean isEmpty() {
        return nothing.isVisible();
    }

    /** Element that is drawn on and speaks for the chart. */
    Div canvas() {
        return canvas;
    }

    /** Draws, unless it is what is drawn already. */
    void draw(Map<String, Object> description, ChartTable asTable, boolean empty) {
        nothing.setVisible(empty);
        canvas.setVisible(!empty);
        table = asTable;
        fillTable();
        if (!Objects.equals(description, drawn)) {
            drawn = description;
            send();
        }
    }

    private void fillTable() {
        numbers.setSummaryText(getTranslation("chart.numbers"));
        ChartTable known = table;
        numbers.removeAll();
        if (numbers.isOpened() && known != null) {
            Div holder = new Div();
            holder.addClassName("desk-chart-table");
            holder.getElement().appendChild(known.toElement());
            numbers.add(holder);
        }
    }

    private void send() {
        if (drawn != null && isAttached()) {
            canvas.getElement().executeJs("window.guanlanChart.show(this, $0)", drawn);
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        nothing.setText(getTranslation("chart.nothing"));
        numbers.setSummaryText(getTranslation("chart.numbers"));
        send();
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        canvas.getElement().executeJs("window.guanlanChart.close(this)");
        super.onDetach(detachEvent);
    }
}
