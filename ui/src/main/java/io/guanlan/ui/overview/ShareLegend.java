package io.guanlan.ui.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.chart.ShareChart;
import io.guanlan.ui.search.SearchState;
import java.util.List;

/** The parts of the ring in words and numbers; each leads to its articles. */
final class ShareLegend extends Div {

    private static final long serialVersionUID = 1L;

    ShareLegend() {
        addClassName("desk-share-legend");
    }

    void show(List<ShareChart.Part> parts, Window window) {
        removeAll();
        long total = parts.stream().mapToLong(ShareChart.Part::value).sum();
        for (ShareChart.Part part : parts) {
            Span share =
                    new Span(total == 0 ? "—" : Formats.percent((double) part.value() / total));
            share.addClassName("gl-strong");
            Span count = new Span(Formats.number(part.value()));
            count.addClassName("desk-count");
            SearchState state =
                    SearchState.ALL.within(window.quick()).withSentiment(Sentiment.of(part.key()));
            Anchor line = new Anchor(state.toHref(), new Span(part.name()), share, count);
            line.addClassName("desk-share-" + part.key());
            add(line);
        }
    }
}
