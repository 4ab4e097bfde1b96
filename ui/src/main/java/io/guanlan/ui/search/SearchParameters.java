package io.guanlan.ui.search;

import com.vaadin.flow.router.QueryParameters;
import io.guanlan.indices.article.ArticleQuery.Filter;
import io.guanlan.indices.article.ArticleQuery.Sort;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.ui.search.TimeSpan.Quick;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A search state as query parameters: nothing is written for what is as usual, and values that make
 * no sense are left out when reading, because people edit and shorten addresses.
 */
final class SearchParameters {

    private static final String FINDINGS = "findings";

    private SearchParameters() {}

    static QueryParameters write(SearchState state) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        put(out, "q", state.text().isBlank() ? List.of() : List.of(state.text()));
        writeSpan(out, state.span());
        Filter filter = state.filter();
        put(out, "channel", filter.channels().stream().map(Channel::key).sorted().toList());
        put(out, "sentiment", filter.sentiments().stream().map(Sentiment::key).sorted().toList());
        put(out, "source", filter.sources());
        put(out, "source_id", filter.sourceIds());
        put(out, "region", filter.regions());
        put(out, "entity", filter.entities());
        put(out, "id", filter.ids());
        put(out, "group", single(filter.reprintGroup()));
        put(out, "batch", single(filter.batch()));
        put(out, FINDINGS, filter.withFindings() ? List.of("true") : List.of());
        put(out, "sort", state.sort() == Sort.NEWEST ? List.of() : List.of(key(state.sort())));
        put(out, "topic", single(state.topic()));
        return new QueryParameters(out);
    }

    static SearchState read(QueryParameters in) {
        Filter filter =
                Filter.NONE
                        .withChannels(all(in, "channel", Channel::of))
                        .withSentiments(all(in, "sentiment", Sentiment::of))
                        .withSources(all(in, "source", Function.identity()))
                        .withSourceIds(all(in, "source_id", Function.identity()))
                        .withRegions(all(in, "region", Function.identity()))
                        .withEntities(all(in, "entity", Function.identity()))
                        .withIds(all(in, "id", Function.identity()))
                        .withReprintGroup(first(in, "group").orElse(null))
                        .withBatch(first(in, "batch").orElse(null))
                        .withFindings(first(in, FINDINGS).isPresent());
        Sort sort = first(in, "sort").flatMap(SearchParameters::sort).orElse(Sort.NEWEST);
        return new SearchState(
                first(in, "q").orElse(""),
                readSpan(in),
                filter,
                sort,
                first(in, "topic").orElse(null));
    }

    private static void writeSpan(Map<String, List<String>> out, TimeSpan span) {
        if (span.quick() == Quick.CUSTOM) {
            put(out, "from", single(span.from() == null ? null : span.from().toString()));
            put(out, "to", single(span.to() == null ? null : span.to().toString()));
        } else if (span.quick() != Quick.ALL) {
            put(out, "span", List.of(span.quick().key()));
        }
    }

    private static TimeSpan readSpan(QueryParameters in) {
        Instant from = first(in, "from").flatMap(SearchParameters::instant).orElse(null);
        Instant to = first(in, "to").flatMap(SearchParameters::instant).orElse(null);
        if (from != null || to != null) {
            return TimeSpan.between(from, to);
        }
        return first(in, "span")
                .flatMap(key -> named(Quick.values(), key))
                .filter(quick -> quick != Quick.CUSTOM)
                .map(TimeSpan::of)
                .orElse(TimeSpan.ALL);
    }

    private static void put(Map<String, List<String>> out, String key, Collection<String> values) {
        if (!values.isEmpty()) {
            out.put(key, new ArrayList<>(values));
        }
    }

    private static List<String> single(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static Optional<String> first(QueryParameters in, String key) {
        return in.getSingleParameter(key).filter(value -> !value.isBlank());
    }

    private static <T> Set<T> all(QueryParameters in, String key, Function<String, T> reader) {
        Set<T> found = new LinkedHashSet<>();
        for (String value : in.getParameters(key)) {
            try {
                if (!value.isBlank()) {
                    found.add(reader.apply(value));
                }
            } catch (IllegalArgumentException e) {
                // an unknown name in an address filters nothing
            }
        }
        return found;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Sort> sort(String key) {
        return named(Sort.values(), key);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String key) {
        for (E value : values) {
            if (key(value).equals(key.toLowerCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
