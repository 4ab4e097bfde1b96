package io.guanlan.ui.kit.chart;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Words as tiles: the area says how often, the colour how surprising; a click picks a word. */
public final class HeatChart extends Chart {

    private static final long serialVersionUID = 1L;

    /** Without data. */
    public HeatChart() {
        super("heat");
    }

    /**
     * One tile.
     *
     * @param key stable id, handed to listeners
     * @param name as shown
     * @param value area, at least 1
     * @param heat colour, 0 is cool
     * @param note sentence shown when pointed at
     */
    public record Cell(String key, String name, long value, double heat, String note) {}

    /** Replaces what is shown. */
    public void show(List<Cell> cells) {
        List<Map<String, Object>> drawn = cells.stream().map(HeatChart::toDescription).toList();
        List<List<String>> rows =
                cells.stream().map(cell -> List.of(cell.name(), cell.note())).toList();
        ChartTable table =
                new ChartTable(
                        List.of(getTranslation("chart.term"), getTranslation("chart.note")), rows);
        Map<String, Object> description =
                Map.of("kind", "heat", "cells", drawn, "failed", getTranslation("chart.failed"));
        draw(description, table, cells.isEmpty());
    }

    /** Calls with the key of the tile that was clicked. */
    public Registration addPickListener(Consumer<String> listener) {
        return Picks.listen(canvas(), listener);
    }

    private static Map<String, Object> toDescription(Cell cell) {
        return Map.of(
                "key", cell.key(),
                "name", cell.name(),
                "value", cell.value(),
                "heat", cell.heat(),
                "note", cell.note());
    }
}
