package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.query.Node;
import io.guanlan.indices.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random rules on random texts: the server answers what the language says. */
abstract class QueryContract extends Contract {

    private static final long SEED = 20260305;
    private static final int ARTICLES = 120;
    private static final int QUERIES = 250;

    /** Few pieces, so that rules and texts meet often. */
    private static final List<String> PIECES =
            List.of(
                    "供", "水", "停", "管", "爆", "临", "江", "市", "𠮷", "😀", "abc", "ABCD", "ab", "19",
                    "2026", "，", "。", " ", "“", "、", "\n", "<b>", "&", "《");

    private static final List<String> WORDS =
            List.of(
                    "供水",
                    "停水",
                    "水",
                    "爆管",
                    "临江市",
                    "江市",
                    "𠮷",
                    "😀",
                    "abc",
                    "ab",
                    "19",
                    "ab*",
                    "停*",
                    "水ab*",
                    "\"供，水\"",
                    "水19",
                    "\"abc 停\"",
                    "𠮷水",
                    "市供",
                    "\"水 水\"");

    private final Random random = new Random(SEED);
    private final List<Article> written = new ArrayList<>();
    private ArticleRepository articles;

    @BeforeAll
    void writeArticles() {
        articles = new ArticleRepository(store());
        for (int i = 0; i < ARTICLES; i++) {
            Sentiment sentiment = pick(List.of(Sentiment.values()));
            written.add(
                    Samples.article("q" + i)
                            .exact(text(6), text(40))
                            .sentiment(sentiment, 0)
                            .origin("s", "源", pick(List.of(Channel.values())), null)
                            .article());
        }
        assertThat(store().bulk().write(written.stream().map(articles::toWrite).toList()).join())
                .isEmpty();
        store().refresh();
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String query(int depth) {
        int kind = random.nextInt(depth <= 0 ? 4 : 11);
        return switch (kind) {
            case 0, 1 -> pick(WORDS);
            case 2 -> near();
            case 3 -> pick(List.of("channel:portal", "sentiment:negative", "channel:LETTER"));
            case 4 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
            case 5 -> "(" + query(depth - 1) + " 或 " + query(depth - 1) + ")";
            case 6 -> "(" + query(depth - 1) + " " + query(depth - 1) + ")";
            case 7 -> "(" + query(depth - 1) + "+" + query(depth - 1) + ")";
            case 8 -> "(" + query(depth - 1) + " NOT " + query(depth - 1) + ")";
            case 9 -> "NOT " + query(depth - 1);
            default ->
                    pick(List.of("title:", "body:"))
                            + "("
                            + pick(WORDS)
                            + " OR "
                            + near()
                            + " NOT "
                            + pick(WORDS)
                            + ")";
        };
    }

    private String near() {
        String operator = pick(List.of(" NEAR/", " ONEAR/")) + random.nextInt(6) + " ";
        return "(" + part() + operator + part() + ")";
    }

    private String part() {
        return random.nextInt(3) > 0 ? pick(WORDS) : "(" + pick(WORDS) + " OR " + pick(WORDS) + ")";
    }

    @Test
    void anyRule_onAnyText_meansTheSameOnTheServer() {
        int some = 0;
        for (int i = 0; i < QUERIES; i++) {
            String query = query(3);
            Node node = QueryParser.parse(query);
            List<String> expected =
                    written.stream()
                            .filter(a -> new ReferenceMatcher(a).matches(node))
                            .map(Article::id)
                            .sorted()
                            .toList();
            ArticleHits answer =
                    articles.search(ArticleQuery.ALL.withText(query), 200, null, false);
            assertThat(answer.hits().stream().map(h -> h.article().id()).sorted().toList())
                    .as("seed " + SEED + ", query " + i + ": " + query)
                    .isEqualTo(expected);
            answer.hits().forEach(QueryContract::marksAreInside);
            some += expected.isEmpty() || expected.size() == ARTICLES ? 0 : 1;
        }
        assertThat(some).as("rules that told texts apart").isGreaterThan(QUERIES / 2);
    }

    private static void marksAreInside(ArticleHits.Hit hit) {
        String title = hit.article().content().title();
        hit.title()
                .forEach(
                        m ->
                                assertThat(m.end())
                                        .isGreaterThan(m.start())
                                        .isLessThanOrEqualTo(title.length()));
        for (ArticleHits.Snippet snippet : hit.body()) {
            assertThat(hit.article().content().body()).contains(snippet.text());
            snippet.marks()
                    .forEach(
                            m ->
                                    assertThat(m.end())
                                            .isGreaterThan(m.start())
                                            .isLessThanOrEqualTo(snippet.text().length()));
        }
    }

    @Test
    void longRule_ofFiveHundredWords_isAnswered() {
        String rule = "水停 OR ".repeat(499) + "临江";
        assertThat(articles.search(ArticleQuery.ALL.withText(rule), 1, null, false).total())
                .isPositive();
        String relevance = "水 OR ".repeat(499) + "临江";
        assertThat(
                        articles.search(
                                        ArticleQuery.ALL
                                                .withText(relevance)
                                                .withSort(ArticleQuery.Sort.RELEVANCE),
                                        1,
                                        null,
                                        false)
                                .total())
                .isPositive();
    }
}
