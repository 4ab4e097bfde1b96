package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Articles about the same thing: they share telling words and named things. */
final class Similar {

    private static final int MOST_ENTITIES = 8;
    private static final float TITLE = 3;
    private static final float ENTITY = 1.5f;

    private Similar() {}

    /** False for a text without a telling word. */
    static boolean possible(Article article) {
        return !article.insight().keywords().isEmpty() || !article.insight().entities().isEmpty();
    }

    static Query to(Article article) {
        List<Query> shared = new ArrayList<>();
        for (Insight.Keyword keyword : article.insight().keywords()) {
            float weight = (float) Math.max(0.1, keyword.weight());
            shared.add(either(keyword.term(), weight));
        }
        article.insight().entities().stream()
                .limit(MOST_ENTITIES)
                .forEach(entity -> shared.add(entity(entity.name())));
        // One shared word is chance; a third of them is not.
        String least = shared.size() < 4 ? "1" : "30%";
        return Query.of(
                q ->
                        q.bool(
                                b -> {
                                    b.should(shared).minimumShouldMatch(least);
                                    b.mustNot(term("id", article.id()));
                                    Insight.Reprint reprint = article.insight().reprint();
                                    if (reprint != null) {
                                        b.mustNot(term("insight.reprint.group", reprint.group()));
                                    }
                                    return b.mustNot(
                                            term(
                                                    "insight.fingerprint.exact",
                                                    article.insight().fingerprint().exact()));
                                }));
    }

    private static Query either(String word, float weight) {
        return Query.of(
                q ->
                        q.disMax(
                                d ->
                                        d.queries(
                                                match("insight.words.title", word, weight * TITLE),
                                                match("insight.words.body", word, weight))));
    }

    private static Query match(String field, String word, float boost) {
        return Query.of(q -> q.match(m -> m.field(field).query(word).boost(boost)));
    }

    private static Query entity(String name) {
        return Query.of(
                q -> q.term(t -> t.field("insight.entities.name").value(name).boost(ENTITY)));
    }

    private static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** Ten reprints of one similar article are one similar article. */
    static List<ArticleHits.Hit> onePerGroup(List<ArticleHits.Hit> hits, int size) {
        Set<String> groups = new HashSet<>();
        return hits.stream()
                .filter(
                        hit -> {
                            Insight.Reprint reprint = hit.article().insight().reprint();
                            return groups.add(
                                    reprint == null ? hit.article().id() : reprint.group());
                        })
                .limit(size)
                .toList();
    }
}
