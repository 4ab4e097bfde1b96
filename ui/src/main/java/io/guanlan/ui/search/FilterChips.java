package io.guanlan.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.guanlan.indices.article.ArticleQuery.Filter;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that narrows the hits besides the query, each with a way to take it off. */
final class FilterChips extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<SearchState> onChange;

    FilterChips(Consumer<SearchState> onChange) {
        this.onChange = onChange;
        addClassName("desk-chips");
    }

    void show(SearchState state, @Nullable HotTopic topic) {
        removeAll();
        Filter filter = state.filter();
        if (state.topic() != null) {
            String title = topic == null ? Messages.text("search.chip.topic.gone") : topic.title();
            chip(Messages.text("search.chip.topic", title), state.withTopic(null));
        }
        if (state.span().quick() == TimeSpan.Quick.CUSTOM) {
            chip(spanText(state.span()), state.withSpan(TimeSpan.ALL));
        }
        each(
                filter.channels(),
                c -> FacetPanel.channelName(c.key()),
                state,
                (Set<Channel> s) -> filter.withChannels(s));
        each(
                filter.sentiments(),
                s -> FacetPanel.sentimentName(s.key()),
                state,
                (Set<Sentiment> s) -> filter.withSentiments(s));
        each(filter.sources(), Function.identity(), state, filter::withSources);
        each(filter.sourceIds(), Function.identity(), state, filter::withSourceIds);
        each(filter.regions(), Function.identity(), state, filter::withRegions);
        each(filter.entities(), Function.identity(), state, filter::withEntities);
        if (!filter.ids().isEmpty()) {
            chip(
                    Messages.text("search.chip.ids", filter.ids().size()),
                    state.withFilter(filter.withIds(Set.of())));
        }
        if (filter.reprintGroup() != null) {
            chip(
                    Messages.text("search.chip.reprints"),
                    state.withFilter(filter.withReprintGroup(null)));
        }
        if (filter.batch() != null) {
            chip(
                    Messages.text("search.chip.batch", filter.batch()),
                    state.withFilter(filter.withBatch(null)));
        }
        if (filter.withFindings()) {
            chip(
                    Messages.text("search.facet.findings"),
                    state.withFilter(filter.withFindings(false)));
        }
        int chips = getComponentCount();
        if (chips > 1) {
            add(clear(state));
        }
        setVisible(chips > 0);
    }

    private <E> void each(
            Set<E> chosen,
            Function<E, String> name,
            SearchState state,
            Function<Set<E>, Filter> toFilter) {
        for (E value : chosen) {
            Set<E> rest = new LinkedHashSet<>(chosen);
            rest.remove(value);
            chip(name.apply(value), state.withFilter(toFilter.apply(rest)));
        }
    }

    private void chip(String text, SearchState without) {
        Span words = new Span(text);
        NativeButton chip = new NativeButton();
        chip.add(words, VaadinIcon.CLOSE_SMALL.create());
        chip.addClassName("desk-chip");
        chip.setAriaLabel(Messages.text("search.chip.remove", text));
        chip.addClickListener(event -> onChange.accept(without));
        add(chip);
    }

    private NativeButton clear(SearchState state) {
        NativeButton clear = new NativeButton(Messages.text("search.chip.clear"));
        clear.addClassNames("desk-chip", "desk-chip-clear");
        clear.addClickListener(
                event ->
                        onChange.accept(
                                state.withFilter(Filter.NONE)
                                        .withTopic(null)
                                        .withSpan(TimeSpan.ALL)));
        return clear;
    }

    static String spanText(TimeSpan span) {
        return Formats.minute(span.from()) + " – " + Formats.minute(span.to());
    }
}
