package io.guanlan.ui.kit.chart;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Parts of a whole as a ring with one telling number in its middle; a click picks a part. */
public final class ShareChart extends Chart {

    private static final long serialVersionUID = 1L;

    /** Without data. */
    public ShareChart() {
        super("share");
    }

    /**
     * One part.
     *
     * @param key stable id, handed to listeners
     * @param name as shown
     * @param hue its meaning
     * @param value its size
     */
    public record Part(String key, String name, Hue hue, long value) {}

    /**
     * Replaces what is shown.
     *
     * @param centre short text in the middle of the ring
     * @param caption what {@code centre} is, below it
     */
    public void show(String centre, String caption, List<Part> parts) {
        List<Map<String, Object>> drawn = parts.stream().map(ShareChart::toDescription).toList();
        List<List<String>> rows =
                parts.stream().map(p -> List.of(p.name(), String.valueOf(p.value()))).toList();
        ChartTable table =
                new ChartTable(
                        List.of(getTranslation("chart.part"), getTranslation("chart.count")), rows);
        Map<String, Object> description =
                Map.of(
                        "kind", "share",
                        "centre", centre,
                        "caption", caption,
                        "parts", drawn,
                        "failed", getTranslation("chart.failed"));
        draw(description, table, parts.stream().allMatch(part -> part.value() == 0));
    }

    /** Calls with the key of the part that was clicked. */
    public Registration addPickListener(Consumer<String> listener) {
        return Picks.listen(canvas(), listener);
    }

    private static Map<String, Object> toDescription(Part part) {
        return Map.of(
                "key", part.key(),
                "name", part.name(),
                "hue", part.hue().variable(),
                "value", part.value());
    }
}
