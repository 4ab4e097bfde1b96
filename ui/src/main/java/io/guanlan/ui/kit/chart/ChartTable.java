package io.guanlan.ui.kit.chart;

import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * The numbers of a chart as a table: what a screen reader reads and a doubting person checks.
 *
 * @param head names of the columns
 * @param rows cells, each row as long as {@code head}
 */
record ChartTable(List<String> head, List<List<String>> rows) {

    Element toElement() {
        Element table = new Element("table");
        Element headRow = new Element("tr");
        head.forEach(name -> headRow.appendChild(cell("th", name).setAttribute("scope", "col")));
        table.appendChild(new Element("thead").appendChild(headRow));
        Element body = new Element("tbody");
        rows.forEach(row -> body.appendChild(toRow(row)));
        table.appendChild(body);
        return table;
    }

    private static Element toRow(List<String> cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.size(); i++) {
            row.appendChild(cell(i == 0 ? "th" : "td", cells.get(i)));
        }
        return row;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
