package io.guanlan.analytics.hot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hot terms that speak of the same articles.
 *
 * @param terms hottest first
 * @param refs their articles, newest first, at most 100
 */
record Cluster(List<HotUpdate> terms, List<Ref> refs) {

    /** Terms whose article sets overlap by this share of the smaller one belong together. */
    private static final double OVERLAP = 0.5;

    private static final int TITLE = 60;

    /** Groups terms; every term is in exactly one cluster. */
    static List<Cluster> of(Collection<HotUpdate> hot) {
        List<HotUpdate> terms =
                hot.stream()
                        .sorted(
                                Comparator.comparingDouble(HotUpdate::score)
                                        .reversed()
                                        .thenComparing(HotUpdate::term))
                        .toList();
        List<Set<String>> articles = terms.stream().map(t -> ids(t.refs())).toList();
        int[] parent = new int[terms.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (int j = 0; j < i; j++) {
                if (overlap(articles.get(i), articles.get(j)) >= OVERLAP) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        Map<Integer, List<HotUpdate>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(terms.get(i));
        }
        return groups.values().stream().map(Cluster::joined).toList();
    }

    private static int root(int[] parent, int i) {
        return parent[i] == i ? i : root(parent, parent[i]);
    }

    private static Cluster joined(List<HotUpdate> terms) {
        Map<String, Ref> refs = new HashMap<>();
        terms.forEach(term -> term.refs().forEach(ref -> refs.put(ref.id(), ref)));
        return new Cluster(
                terms,
                refs.values().stream()
                        .sorted(Comparator.comparingLong(Ref::at).reversed().thenComparing(Ref::id))
                        .limit(HotSettings.REFS)
                        .toList());
    }

    static Set<String> ids(Collection<Ref> refs) {
        Set<String> ids = new HashSet<>();
        refs.forEach(ref -> ids.add(ref.id()));
        return ids;
    }

    /** Share of the smaller set that is in the other; 0 when either is empty. */
    static double overlap(Set<String> a, Set<String> b) {
        Set<String> small = a.size() <= b.size() ? a : b;
        Set<String> large = small == a ? b : a;
        long common = small.stream().filter(large::contains).count();
        return small.isEmpty() ? 0 : (double) common / small.size();
    }

    /** The headline of the article that most of the terms are about; the earliest of those. */
    String title() {
        Map<String, Integer> weight = new HashMap<>();
        terms.forEach(term -> term.refs().forEach(ref -> weight.merge(ref.id(), 1, Integer::sum)));
        String title =
                refs.stream()
                        .filter(ref -> !ref.title().isBlank())
                        .max(
                                Comparator.<Ref>comparingInt(
                                                ref -> weight.getOrDefault(ref.id(), 0))
                                        .thenComparingInt(this::named)
                                        .thenComparing(
                                                Comparator.comparingLong(Ref::at).reversed()))
                        .map(Ref::title)
                        .orElseGet(() -> terms.getFirst().term());
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    private int named(Ref ref) {
        return (int) terms.stream().filter(term -> ref.title().contains(term.term())).count();
    }

    long firstAt() {
        return refs.stream().mapToLong(Ref::at).min().orElseThrow();
    }

    boolean changed() {
        return terms.stream().anyMatch(HotUpdate::changed);
    }
}
