package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The most frequent values of what people narrow a search by. */
final class Facets {

    private static final int VALUES = 20;

    private static final Map<String, String> FIELDS =
            Map.of(
                    "channel", "origin.channel",
                    "sentiment", "insight.sentiment.label",
                    "source", "origin.source",
                    "region", "insight.regions",
                    "entity", "insight.entities.name");

    private Facets() {}

    static Map<String, Aggregation> request() {
        Map<String, Aggregation> request = new LinkedHashMap<>();
        FIELDS.forEach((name, field) -> request.put(name, values(field, VALUES)));
        return request;
    }

    static Aggregation values(String field, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
    }

    static Map<String, Map<String, Long>> read(Map<String, Aggregate> answer) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        FIELDS.keySet().forEach(name -> facets.put(name, counts(answer.get(name))));
        return facets;
    }

    /** Values to counts, most frequent first. */
    static Map<String, Long> counts(@org.jspecify.annotations.Nullable Aggregate terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (terms != null && terms.isSterms()) {
            for (StringTermsBucket bucket : terms.sterms().buckets().array()) {
                counts.put(bucket.key().stringValue(), bucket.docCount());
            }
        }
        return counts;
    }
}
