package io.guanlan.indices.finding;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.store.Documents;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings in the index.
 *
 * <p>A finding belongs to one revision of its article: {@code foundAt} is the article's {@code
 * fetchedAt}. When a later revision no longer has the error, nobody deletes the finding; it is told
 * from a current one by being older than its article, and left out here.
 */
public final class FindingRepository {

    private static final int MOST = 10_000;
    private static final int PAGE = 200;
    private static final int PAGES = 20;

    private final Store store;
    private final Documents<Finding> findings;

    /** On an open store. */
    public FindingRepository(Store store) {
        this.store = store;
        this.findings = new Documents<>(store, "finding", Finding.class, "id", Finding::id);
    }

    /** The write that puts this finding into the index; its version is {@code foundAt}. */
    public Write toWrite(Finding finding) {
        return findings.toWrite(finding, finding.foundAt().toEpochMilli());
    }

    /** Findings of the current revision of one article, in reading order. */
    public List<Finding> ofArticle(String articleId) {
        Instant revision = revisions(List.of(articleId)).get(articleId);
        return findings.search(Documents.exactly("article_id", articleId), MOST).stream()
                .filter(finding -> current(finding, revision))
                .sorted(
                        Comparator.comparing((Finding f) -> f.place().field())
                                .reversed()
                                .thenComparing(f -> f.place().start())
                                .thenComparing(Finding::id))
                .toList();
    }

    /**
     * The newest findings of current revisions by event time, each once. Looks through at most
     * 4,000 findings, so that a flood of outdated ones cannot make it slow.
     */
    public List<Finding> newest(int size) {
        List<Finding> newest = new ArrayList<>();
        List<FieldValue> after = List.of();
        for (int page = 0; page < PAGES && newest.size() < size; page++) {
            List<Hit<Finding>> hits = findings.page(Documents.everything(), PAGE, ORDER, after);
            List<Finding> read =
                    hits.stream().map(Hit::source).filter(java.util.Objects::nonNull).toList();
            Map<String, Instant> revisions =
                    revisions(read.stream().map(Finding::articleId).distinct().toList());
            read.stream()
                    .filter(finding -> current(finding, revisions.get(finding.articleId())))
                    .forEach(newest::add);
            if (hits.size() < PAGE) {
                break;
            }
            after = hits.getLast().sort();
        }
        return newest.stream().limit(size).toList();
    }

    private static final List<co.elastic.clients.elasticsearch._types.SortOptions> ORDER =
            List.of(Documents.by("at", SortOrder.Desc), Documents.by("id", SortOrder.Asc));

    /**
     * The article may not be searchable yet when its finding already is; then the finding counts.
     */
    private static boolean current(Finding finding, @Nullable Instant revision) {
        return revision == null || finding.foundAt().toEpochMilli() >= revision.toEpochMilli();
    }

    private Map<String, Instant> revisions(Collection<String> articleIds) {
        Map<String, Instant> revisions = new HashMap<>();
        if (articleIds.isEmpty()) {
            return revisions;
        }
        String articles = store.index(Store.ARTICLE);
        Query ids = Query.of(q -> q.ids(i -> i.values(List.copyOf(articleIds))));
        SearchResponse<JsonNode> answer =
                store.call(
                        "revisions " + articles,
                        c ->
                                c.search(
                                        s ->
                                                s.index(articles)
                                                        .query(ids)
                                                        .size(MOST)
                                                        .source(
                                                                f ->
                                                                        f.filter(
                                                                                i ->
                                                                                        i.includes(
                                                                                                "times.fetched_at"))),
                                        JsonNode.class));
        for (Hit<JsonNode> hit : answer.hits().hits()) {
            JsonNode source = hit.source();
            if (hit.id() != null && source != null) {
                Instant fetched = Instant.parse(source.path("times").path("fetched_at").asText());
                revisions.merge(hit.id(), fetched, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return revisions;
    }
}
