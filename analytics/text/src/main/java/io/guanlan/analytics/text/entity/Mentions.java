package io.guanlan.analytics.text.entity;

import io.guanlan.indices.article.Insight.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts named things while a text is read. */
final class Mentions {

    static final String PERSON = "person";
    static final String PLACE = "place";
    static final String ORGANISATION = "organisation";

    private record Name(String kind, String name) {}

    private final Map<Name, Integer> counts = new LinkedHashMap<>();

    void add(String kind, String name) {
        counts.merge(new Name(kind, name), 1, Integer::sum);
    }

    /** Most frequent first, in order of appearance where counts are equal. */
    List<Entity> ranked(int most) {
        List<Entity> entities = new ArrayList<>(counts.size());
        counts.forEach((name, count) -> entities.add(new Entity(name.kind(), name.name(), count)));
        entities.sort(Comparator.comparingInt(entity -> -entity.count()));
        return List.copyOf(entities.subList(0, Math.min(most, entities.size())));
    }
}
