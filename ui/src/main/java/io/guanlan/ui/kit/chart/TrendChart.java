package io.guanlan.ui.kit.chart;

import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Volume over time as stacked bars or areas; dragging over it picks a stretch of time. */
public final class TrendChart extends Chart {

    private static final long serialVersionUID = 1L;

    private TrendData data = TrendData.EMPTY;
    private boolean lines;
    private boolean picking;

    /** Without data. */
    public TrendChart() {
        super("trend");
    }

    /** Areas instead of bars, for windows with many buckets. */
    public void setLines(boolean areas) {
        lines = areas;
    }

    /** Replaces what is shown. */
    public void show(TrendData newData) {
        data = newData;
        redraw();
    }

    /**
     * Calls with the start (inclusive) and end (exclusive) of the stretch that somebody dragged
     * over.
     */
    public Registration addRangeListener(BiConsumer<Instant, Instant> listener) {
        picking = true;
        return canvas().getElement()
                .addEventListener(
                        "chart-range",
                        event -> {
                            JsonNode picked = event.getEventData();
                            pick(
                                    picked.path("event.detail.from").asInt(-1),
                                    picked.path("event.detail.to").asInt(-1),
                                    listener);
                        })
                .addEventData("event.detail.from")
                .addEventData("event.detail.to");
    }

    void pick(int from, int to, BiConsumer<Instant, Instant> listener) {
        List<Instant> starts = data.starts();
        if (from >= 0 && from <= to && to < starts.size()) {
            listener.accept(starts.get(from), starts.get(to).plus(data.interval()));
        }
    }

    private void redraw() {
        TimeLabels labels = TimeLabels.of(data.interval(), data.starts());
        List<Object> series = new ArrayList<>();
        for (TrendData.Series one : data.series()) {
            series.add(
                    Map.of(
                            "key", one.key(),
                            "name", one.name(),
                            "hue", one.hue().variable(),
                            "values", one.values()));
        }
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("kind", "trend");
        description.put("labels", data.starts().stream().map(labels::tick).toList());
        description.put("spans", data.starts().stream().map(labels::span).toList());
        description.put("series", series);
        description.put("lines", lines);
        description.put("brush", picking);
        description.put("totalName", getTranslation("chart.total"));
        description.put("failed", getTranslation("chart.failed"));
        draw(description, toTable(labels), data.total() == 0);
    }

    private ChartTable toTable(TimeLabels labels) {
        List<String> head = new ArrayList<>();
        head.add(getTranslation("chart.time"));
        data.series().forEach(one -> head.add(one.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < data.starts().size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(labels.span(data.starts().get(i)));
            for (TrendData.Series one : data.series()) {
                row.add(String.valueOf(one.values().get(i)));
            }
            rows.add(row);
        }
        return new ChartTable(head, rows);
    }
}
