package io.guanlan.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.ArticleQuery.Filter;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Filters with the number of hits each would leave; what is chosen stays in sight at zero. */
final class FacetPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 8;

    private final transient Consumer<Filter> onChange;

    FacetPanel(Consumer<Filter> onChange) {
        this.onChange = onChange;
        addClassName("desk-facets");
    }

    void show(Filter filter, Map<String, Map<String, Long>> counts) {
        removeAll();
        add(findingsSwitch(filter));
        group(
                "channel",
                counts,
                keys(filter.channels(), Channel::key),
                FacetPanel::channelName,
                chosen -> filter.withChannels(read(chosen, Channel::of)));
        group(
                "sentiment",
                counts,
                keys(filter.sentiments(), Sentiment::key),
                FacetPanel::sentimentName,
                chosen -> filter.withSentiments(read(chosen, Sentiment::of)));
        group("source", counts, filter.sources(), Function.identity(), filter::withSources);
        group("region", counts, filter.regions(), Function.identity(), filter::withRegions);
        group("entity", counts, filter.entities(), Function.identity(), filter::withEntities);
    }

    private void group(
            String facet,
            Map<String, Map<String, Long>> counts,
            Set<String> chosen,
            Function<String, String> name,
            Function<Set<String>, Filter> toFilter) {
        Map<String, Long> values = new LinkedHashMap<>(counts.getOrDefault(facet, Map.of()));
        chosen.forEach(value -> values.putIfAbsent(value, 0L));
        if (values.isEmpty()) {
            return;
        }
        Div group = new Div(new H3(Messages.text("search.facet." + facet)));
        group.addClassName("desk-facet");
        int shown = 0;
        for (Map.Entry<String, Long> value : values.entrySet()) {
            boolean on = chosen.contains(value.getKey());
            NativeButton row = row(name.apply(value.getKey()), value.getValue(), on);
            row.addClickListener(
                    event -> onChange.accept(toFilter.apply(toggled(chosen, value.getKey()))));
            row.addClassName(shown++ < SHOWN || on ? "desk-facet-near" : "desk-facet-far");
            group.add(row);
        }
        if (values.size() > SHOWN) {
            group.add(more(group));
        }
        add(group);
    }

    private static NativeButton more(Div group) {
        NativeButton more = new NativeButton(Messages.text("search.facet.more"));
        more.addClassName("desk-facet-more");
        more.addClickListener(
                event -> {
                    boolean open = !group.hasClassName("desk-facet-open");
                    group.setClassName("desk-facet-open", open);
                    more.setText(Messages.text(open ? "search.facet.less" : "search.facet.more"));
                });
        return more;
    }

    private NativeButton findingsSwitch(Filter filter) {
        NativeButton button =
                row(Messages.text("search.facet.findings"), -1, filter.withFindings());
        button.addClassName("desk-facet-findings");
        button.addClickListener(
                event -> onChange.accept(filter.withFindings(!filter.withFindings())));
        return button;
    }

    private static NativeButton row(String name, long count, boolean on) {
        NativeButton row = new NativeButton();
        row.addClassName("desk-facet-row");
        row.setClassName("desk-on", on);
        row.getElement().setAttribute("aria-pressed", String.valueOf(on));
        Span label = new Span(name);
        label.setTitle(name);
        row.add(label);
        if (count >= 0) {
            Span number = new Span(Formats.number(count));
            number.addClassName("desk-count");
            row.add(number);
        }
        return row;
    }

    private static Set<String> toggled(Set<String> chosen, String value) {
        Set<String> next = new LinkedHashSet<>(chosen);
        if (!next.remove(value)) {
            next.add(value);
        }
        return next;
    }

    private static <E> Set<String> keys(Set<E> values, Function<E, String> key) {
        return values.stream().map(key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E> Set<E> read(Set<String> keys, Function<String, E> reader) {
        return keys.stream().map(reader).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String channelName(String key) {
        return Messages.text("kit.channel." + key);
    }

    static String sentimentName(String key) {
        return Messages.text("kit.sentiment." + key);
    }
}
