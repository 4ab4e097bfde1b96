package io.guanlan.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.Trend;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.chart.TrendChart;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Volume of the hits over time, split as one likes; dragging narrows the search. */
final class TrendPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final TrendChart chart = new TrendChart();
    private final Segments<TrendSplit> splits =
            new Segments<>(
                    Messages.text("search.trend.split"),
                    TrendSplit.values(),
                    split -> Messages.text("search.trend." + split.name().toLowerCase(Locale.ROOT)),
                    this::split);
    private TrendSplit split = TrendSplit.SENTIMENT;
    private transient @Nullable Trend trend;

    TrendPanel(BiConsumer<Instant, Instant> onRange) {
        addClassNames("gl-panel", "desk-trend-panel");
        Span hint = new Span(Messages.text("search.trend.hint"));
        hint.addClassName("desk-quiet");
        Div head = new Div(splits, hint);
        head.addClassName("desk-trend-head");
        chart.addRangeListener(onRange);
        splits.select(split);
        add(head, chart);
    }

    void show(Trend newTrend) {
        trend = newTrend;
        long total = newTrend.buckets().stream().mapToLong(Trend.Bucket::total).sum();
        chart.setDescription(
                Messages.text("search.trend.description", total, newTrend.buckets().size()));
        chart.show(split.toData(newTrend));
    }

    private void split(TrendSplit chosen) {
        split = chosen;
        splits.select(chosen);
        Trend known = trend;
        if (known != null) {
            show(known);
        }
    }
}
