package io.guanlan.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.guanlan.ui.kit.Messages;

/** A plain table that scrolls sideways on a narrow screen. */
final class Table extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();

    Table(String... headKeys) {
        addClassName("desk-table");
        NativeTableRow head = new NativeTableRow();
        for (String key : headKeys) {
            head.add(new NativeTableHeaderCell(Messages.text(key)));
        }
        table.getHead().add(head);
        add(table);
    }

    void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        table.getBody().add(row);
    }
}
