package io.guanlan.ingest.extract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the article links of a list page. Thread-safe and without I/O.
 *
 * <p>Links in the same kind of place (same chain of elements around them) form a group; the group
 * with the most title text wins, dates beside its links count in its favour. Other groups are taken
 * too when they are of the same kind: comparable weight, and dated if the best one is. Menus, path
 * lines, pagers and footers are left out.
 */
public final class ListExtractor {

    private static final double DATE_BONUS = 25;
    private static final double LIKE_BEST = 0.3;

    private final ListDates dates;

    /** An extractor on the system's clock. */
    public ListExtractor() {
        this(Clock.systemUTC());
    }

    /**
     * An extractor.
     *
     * @param clock completes dates without a year and tells which lie in the future
     */
    public ListExtractor(Clock clock) {
        dates = new ListDates(clock);
    }

    /** Article links in page order, without repetitions; empty when there are none. */
    public List<FoundLink> links(FetchedBytes page) {
        try {
            return links(PageDom.of(page));
        } catch (ExtractionException e) {
            return List.of(); // no page, so no links
        }
    }

    private List<FoundLink> links(PageDom page) {
        Map<String, Group> groups = new LinkedHashMap<>();
        int order = 0;
        for (ListLink link : ListLink.all(page)) {
            FoundLink found =
                    new FoundLink(
                            link.url(),
                            link.title(),
                            dates.beside(link.item(), link.title(), link.url()));
            groups.computeIfAbsent(link.place(), place -> new Group()).add(found, order++);
        }
        return merge(chosen(new ArrayList<>(groups.values())));
    }

    private static List<Group> chosen(List<Group> groups) {
        Group best = null;
        for (Group group : groups) {
            if (group.isList() && (best == null || group.weight() > best.weight())) {
                best = group;
            }
        }
        if (best == null) {
            return List.of();
        }
        Group strongest = best;
        return groups.stream().filter(group -> group.isLike(strongest)).toList();
    }

    private static List<FoundLink> merge(List<Group> groups) {
        Map<Integer, FoundLink> inOrder = new TreeMap<>();
        groups.forEach(group -> inOrder.putAll(group.links));
        Map<String, FoundLink> byUrl = new LinkedHashMap<>();
        for (FoundLink link : inOrder.values()) {
            byUrl.merge(link.url(), link, ListExtractor::fuller);
        }
        return List.copyOf(byUrl.values());
    }

    private static FoundLink fuller(FoundLink a, FoundLink b) {
        String title = b.title().length() > a.title().length() ? b.title() : a.title();
        return new FoundLink(
                a.url(), title, a.publishedAt() == null ? b.publishedAt() : a.publishedAt());
    }

    /** Links in the same kind of place, by position on the page. */
    private static final class Group {
        private final Map<Integer, FoundLink> links = new HashMap<>();
        private double units;
        private int dated;

        void add(FoundLink link, int order) {
            links.put(order, link);
            units += Math.min(40, Line.units(link.title()));
            dated += link.publishedAt() == null ? 0 : 1;
        }

        double weight() {
            double mean = units / links.size();
            double likeTitles = mean >= 10 ? 1 : mean >= 7 ? 0.6 : 0.25;
            return units * likeTitles + DATE_BONUS * dated;
        }

        boolean isDated() {
            return dated * 2 >= links.size();
        }

        boolean isList() {
            double mean = units / links.size();
            return isDated() || (links.size() >= 3 && mean >= 8);
        }

        boolean isLike(Group best) {
            if (this == best) {
                return true;
            }
            boolean sameKind = isList() && (isDated() || !best.isDated());
            return sameKind
                    && ((isDated() && best.isDated()) || weight() >= LIKE_BEST * best.weight());
        }
    }
}
