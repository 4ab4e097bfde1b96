package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleQuery.Filter;
import io.guanlan.indices.article.ArticleQuery.Sort;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Delay;
import io.guanlan.indices.article.Pulse;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Trend;
import io.guanlan.indices.query.QuerySyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reading articles promises. */
abstract class ArticleContract extends Contract {

    private ArticleRepository articles;

    @BeforeAll
    void writeArticles() {
        articles = new ArticleRepository(store());
        List<Samples> samples =
                List.of(
                        Samples.article("a")
                                .text("临江市 供水 公告", "临江市 自来水 公司 今日 检修 供水 管网 ，市民 投诉 停水 。")
                                .sentiment(Sentiment.NEGATIVE, -0.8)
                                .entity("place", "临江市")
                                .keywords("供水", "停水", "检修")
                                .at(Instant.parse("2026-03-05T04:00:00Z")),
                        Samples.article("b")
                                .text("供水 恢复", "临江市 供水 已经 恢复 ，停水 结束 。检修 完成 。")
                                .sentiment(Sentiment.POSITIVE, 0.7)
                                .origin("news", "临江日报", Channel.MAINSTREAM, null)
                                .keywords("供水", "停水", "恢复")
                                .findings(1, 0)
                                .at(Instant.parse("2026-03-05T06:30:00Z")),
                        Samples.article("c")
                                .text("招聘 启事", "自来水 公司 招聘 ，COVID-19 期间 线上 面试 。")
                                .origin("weibo", "临江发布", Channel.NEWMEDIA, "batch-1")
                                .at(Instant.parse("2026-03-04T04:00:00Z")),
                        Samples.article("d")
                                .text("供水 恢复", "临江市 供水 已经 恢复 ，停水 结束 。检修 完成 。")
                                .keywords("供水", "停水", "恢复")
                                .reprintOf("b")
                                .at(Instant.parse("2025-12-31T18:00:00Z")),
                        Samples.article("e")
                                .text("供水 恢复 了", "临江市 供水 已经 恢复 ，停水 结束 。")
                                .keywords("供水", "停水", "恢复")
                                .reprintOf("b")
                                .times(null, Instant.parse("2026-03-05T07:00:00Z")));
        write(samples);
    }

    private void write(List<Samples> samples) {
        assertThat(
                        store().bulk()
                                .write(
                                        samples.stream()
                                                .map(s -> articles.toWrite(s.article()))
                                                .toList())
                                .join())
                .isEmpty();
        store().refresh();
    }

    private List<String> ids(ArticleQuery query) {
        return articles.search(query, 100, null, false).hits().stream()
                .map(h -> h.article().id())
                .toList();
    }

    private List<String> ids(String text) {
        return ids(ArticleQuery.ALL.withText(text));
    }

    @Test
    void search_everything_isNewestFirst() {
        assertThat(ids("")).containsExactly("e", "b", "a", "c", "d");
        assertThat(ids(ArticleQuery.ALL.withSort(Sort.OLDEST)))
                .containsExactly("d", "c", "a", "b", "e");
        assertThat(ids(ArticleQuery.ALL.withSort(Sort.MOST_NEGATIVE)))
                .startsWith("a")
                .endsWith("b");
    }

    @Test
    void search_query_meansWhatItSays() {
        assertThat(ids("供水 NOT 恢复")).containsExactly("a");
        assertThat(ids("(招聘 或 检修) 与 公司")).containsExactly("a", "c");
        assertThat(ids("title:招聘")).containsExactly("c");
        assertThat(ids("channel:mainstream")).containsExactly("b");
        assertThat(ids("sentiment:negative")).containsExactly("a");
        assertThat(ids("source:临江* -channel:portal")).containsExactly("b", "c");
        assertThat(ids("entity:临江市")).containsExactly("a");
        assertThat(ids("url:LINJIANG.example/c")).containsExactly("c");
        assertThat(ids("covid-19")).containsExactly("c");
        assertThat(ids("covi*")).containsExactly("c");
        assertThat(ids("招聘COV*")).containsExactly("c");
        assertThat(ids("covi")).isEmpty();
        assertThat(ids("检修* NOT 恢复")).containsExactly("a");
        assertThat(ids("市民 NEAR/2 停水")).containsExactly("a");
        assertThat(ids("停水 ONEAR/2 市民")).isEmpty();
        assertThat(ids("停水 NEAR/1 市民")).isEmpty();
        assertThat(ids("来水公")).containsExactly("a", "c");
    }

    @Test
    void search_malformedQuery_namesTheColumn() {
        assertThatThrownBy(() -> ids("供水 AND"))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("column 7");
    }

    @Test
    void search_filters_narrow() {
        assertThat(ids(filtered(Filter.NONE.withBatch("batch-1")))).containsExactly("c");
        assertThat(ids(filtered(Filter.NONE.withFindings(true)))).containsExactly("b");
        assertThat(ids(filtered(Filter.NONE.withReprintGroup("b")))).containsExactly("e", "d");
        assertThat(
                        ids(
                                filtered(
                                        Filter.NONE.withChannels(
                                                Set.of(Channel.MAINSTREAM, Channel.NEWMEDIA)))))
                .containsExactly("b", "c");
        assertThat(ids(filtered(Filter.NONE.withSentiments(Set.of(Sentiment.NEGATIVE)))))
                .containsExactly("a");
        assertThat(ids(filtered(Filter.NONE.withIds(Set.of("a", "d"))))).containsExactly("a", "d");
        assertThat(ids(filtered(Filter.NONE.withSources(Set.of("临江日报"))))).containsExactly("b");
        assertThat(ids(filtered(Filter.NONE.withSourceIds(Set.of("weibo"))))).containsExactly("c");
        assertThat(ids(filtered(Filter.NONE.withRegions(Set.of("别处"))))).isEmpty();
        assertThat(ids(filtered(Filter.NONE.withEntities(Set.of("临江市"))))).containsExactly("a");
        Instant from = Instant.parse("2026-03-05T04:00:00Z");
        assertThat(ids(ArticleQuery.ALL.between(from, from.plusSeconds(1)))).containsExactly("a");
        assertThat(ids(ArticleQuery.ALL.between(null, from))).containsExactly("c", "d");
    }

    private static ArticleQuery filtered(Filter filter) {
        return ArticleQuery.ALL.withFilter(filter);
    }

    @Test
    void search_hit_carriesMarksAndPlainSnippets() {
        ArticleHits.Hit hit =
                articles.search(ArticleQuery.ALL.withText("供水 市民 NOT 恢复"), 10, null, false)
                        .hits()
                        .getFirst();
        assertThat(hit.title()).containsExactly(new ArticleHits.Mark(3, 5));
        String marked =
                hit.body().stream()
                        .flatMap(
                                s ->
                                        s.marks().stream()
                                                .map(m -> s.text().substring(m.start(), m.end())))
                        .reduce("", (x, y) -> x + "|" + y);
        assertThat(marked).isEqualTo("|供水|市民");
    }

    @Test
    void search_nearQuery_marksBothParts() {
        ArticleHits.Hit hit =
                articles.search(ArticleQuery.ALL.withText("市民 NEAR/2 停水"), 10, null, false)
                        .hits()
                        .getFirst();
        assertThat(hit.body().getFirst().marks()).isNotEmpty();
    }

    @Test
    void search_withoutMarks_showsTheBeginning() {
        ArticleHits.Hit hit = articles.search(ArticleQuery.ALL, 1, null, false).hits().getFirst();
        assertThat(hit.title()).isEmpty();
        assertThat(hit.body()).hasSize(1);
        assertThat(hit.body().getFirst().text()).startsWith("临江市供水");
    }

    @Test
    void search_byRelevance_prefersWordsInTheTitle() {
        assertThat(ids(ArticleQuery.ALL.withText("供水").withSort(Sort.RELEVANCE)))
                .hasSize(4)
                .last()
                .isNotNull();
        assertThat(ids(ArticleQuery.ALL.withText("招聘").withSort(Sort.RELEVANCE)))
                .containsExactly("c");
    }

    @Test
    void search_byCursor_neitherRepeatsNorSkips() {
        for (Sort sort : Sort.values()) {
            ArticleQuery query = ArticleQuery.ALL.withText("供水 OR 招聘").withSort(sort);
            List<String> paged = new ArrayList<>();
            String cursor = null;
            do {
                ArticleHits page = articles.search(query, 2, cursor, false);
                assertThat(page.total()).isEqualTo(5);
                page.hits().forEach(h -> paged.add(h.article().id()));
                cursor = page.cursor();
            } while (cursor != null);
            assertThat(paged).isEqualTo(ids(query));
        }
    }

    @Test
    void search_malformedCursor_isRefused() {
        String other = articles.search(ArticleQuery.ALL, 2, null, false).cursor();
        for (String cursor : List.of("", "%%%", "bm9uc2Vuc2U", "x".repeat(5000))) {
            assertThatThrownBy(() -> articles.search(ArticleQuery.ALL, 2, cursor, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("malformed cursor");
        }
        assertThatThrownBy(
                        () ->
                                articles.search(
                                        ArticleQuery.ALL.withSort(Sort.OLDEST), 2, other, false))
                .hasMessageContaining("another order");
    }

    @Test
    void search_facets_countEveryHit() {
        ArticleHits hits = articles.search(ArticleQuery.ALL, 0, null, true);
        assertThat(hits.hits()).isEmpty();
        assertThat(hits.cursor()).isNull();
        assertThat(hits.facets().get("channel"))
                .containsEntry("portal", 3L)
                .containsEntry("mainstream", 1L);
        assertThat(hits.facets().get("source").keySet()).startsWith("临江市人民政府");
        assertThat(hits.facets().get("entity")).containsEntry("临江市", 1L);
        assertThat(hits.facets().get("region")).containsEntry("临江市", 5L);
        assertThat(hits.facets()).containsKey("sentiment").hasSize(5);
    }

    @Test
    void find_known_isTheArticleAsWritten() {
        Article found = articles.find("e").orElseThrow();
        assertThat(found.times().publishedAt()).isNull();
        assertThat(found.insight().fingerprint().exact()).isEqualTo("e");
        assertThat(found.insight().sentiment().evidence()).hasSize(1);
        assertThat(articles.find("nobody")).isEmpty();
    }

    @Test
    void stream_all_handsOverEveryHitInOrder() {
        List<String> seen = new ArrayList<>();
        assertThat(articles.stream(ArticleQuery.ALL, 100, a -> seen.add(a.id()))).isEqualTo(5);
        assertThat(seen).containsExactly("e", "b", "a", "c", "d");
        assertThat(articles.stream(ArticleQuery.ALL, 2, a -> {})).isEqualTo(2);
        assertThat(articles.count(ArticleQuery.ALL.withText("停水"))).isEqualTo(4);
    }

    @Test
    void trend_ofHours_hasNoGaps() {
        Instant from = Instant.parse("2026-03-05T03:30:00Z");
        Trend trend =
                articles.trend(
                        ArticleQuery.ALL.between(from, from.plus(Duration.ofHours(4))),
                        Duration.ofHours(1));
        assertThat(trend.buckets().stream().map(Trend.Bucket::total))
                .containsExactly(0L, 1L, 0L, 1L, 1L);
        assertThat(trend.buckets().getFirst().from())
                .isEqualTo(Instant.parse("2026-03-05T03:00:00Z"));
        assertThat(trend.buckets().get(1).sentiments()).containsEntry(Sentiment.NEGATIVE, 1L);
        assertThat(trend.buckets().get(3).channels()).containsEntry(Channel.MAINSTREAM, 1L);
    }

    @Test
    void trend_automatic_choosesADayThatStartsInShanghai() {
        Trend trend = articles.trend(ArticleQuery.ALL, null);
        assertThat(trend.interval()).isEqualTo(Duration.ofDays(1));
        assertThat(trend.buckets().getFirst().from())
                .isEqualTo(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(trend.buckets().stream().mapToLong(Trend.Bucket::total).sum()).isEqualTo(5);
        assertThat(trend.buckets()).hasSizeBetween(20, 120);
    }

    @Test
    void trend_ofNothing_isEmpty() {
        assertThat(articles.trend(ArticleQuery.ALL.withText("没有这回事"), null).buckets()).isEmpty();
        assertThatThrownBy(() -> articles.trend(ArticleQuery.ALL, Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("buckets");
    }

    @Test
    void pulse_ofADay_countsByChannelSentimentAndSource() {
        Instant from = Instant.parse("2026-03-04T16:00:00Z");
        Pulse pulse = articles.pulse(from, from.plus(Duration.ofDays(1)));
        assertThat(pulse.total()).isEqualTo(3);
        assertThat(pulse.channels())
                .containsEntry(Channel.PORTAL, 2L)
                .containsEntry(Channel.MAINSTREAM, 1L);
        assertThat(pulse.sentiments()).containsEntry(Sentiment.NEGATIVE, 1L);
        assertThat(pulse.newestFetchedAt()).isEqualTo(Instant.parse("2026-03-05T07:00:00Z"));
        assertThat(pulse.sources().get("news"))
                .isEqualTo(new Pulse.SourcePulse(1, Instant.parse("2026-03-05T06:30:00Z")));
    }

    @Test
    void delay_ofTheLastHour_leavesOutOldPagesAndUndatedOnes() {
        Instant now = Instant.parse("2026-03-06T10:00:00Z");
        write(
                List.of(
                        Samples.article("quick")
                                .times(now.minusSeconds(600), now.minusSeconds(570)),
                        Samples.article("usual")
                                .times(now.minusSeconds(900), now.minusSeconds(840)),
                        Samples.article("slow").times(now.minusSeconds(3000), now),
                        Samples.article("old").times(now.minusSeconds(90_000), now),
                        Samples.article("undated").times(null, now.minusSeconds(5))));
        ArticleQuery hour = ArticleQuery.ALL.between(now.minusSeconds(3600), now);
        assertThat(articles.delay(hour)).isEqualTo(new Delay(3, Duration.ofSeconds(60)));
        assertThat(articles.delay(hour.withText("没有这回事"))).isEqualTo(new Delay(0, null));
    }

    @Test
    void similar_toAnArticle_leavesOutItsReprints() {
        Article d = articles.find("d").orElseThrow();
        assertThat(articles.similar(d, 10).stream().map(h -> h.article().id()))
                .containsExactlyInAnyOrder("a", "b");
        Article a = articles.find("a").orElseThrow();
        assertThat(articles.similar(a, 10).stream().map(h -> h.article().id()))
                .as("one of the group b, d, e, and not c")
                .hasSize(1)
                .doesNotContain("a", "c");
    }

    @Test
    void reprints_ofAGroup_areEarliestFirst() {
        Article e = articles.find("e").orElseThrow();
        assertThat(articles.reprints(e, 10).stream().map(Article::id)).containsExactly("d", "e");
        Article c = articles.find("c").orElseThrow();
        assertThat(articles.reprints(c, 10)).containsExactly(c);
    }

    @Test
    void search_size_isLimited() {
        Stream.of(-1, 1001)
                .forEach(
                        size ->
                                assertThatThrownBy(
                                                () ->
                                                        articles.search(
                                                                ArticleQuery.ALL,
                                                                size,
                                                                null,
                                                                false))
                                        .isInstanceOf(IllegalArgumentException.class));
    }
}
