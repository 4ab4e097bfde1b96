package io.guanlan.indices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleQuery.Filter;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.json.Json;
import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What writing promises: once, in order, one copy of each article. */
abstract class BulkContract extends Contract {

    private static final Instant FIRST = Instant.parse("2026-03-05T04:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final Instant OLD = Instant.parse("2019-06-01T00:00:00Z");

    private ArticleRepository articles;

    @BeforeAll
    void repositories() {
        articles = new ArticleRepository(store());
    }

    private Write revision(String id, @Nullable Instant published, Instant fetched, String title) {
        return articles.toWrite(
                Samples.article(id).times(published, fetched).exact(title, "正文").article());
    }

    private List<BulkWriter.Failure> write(Write... writes) {
        return store().bulk().write(List.of(writes)).join();
    }

    private Article only(String id) {
        store().refresh();
        ArticleQuery query = ArticleQuery.ALL.withFilter(Filter.NONE.withIds(Set.of(id)));
        var hits = articles.search(query, 10, null, false);
        assertThat(hits.total()).as("copies of " + id).isEqualTo(1);
        return hits.hits().getFirst().article();
    }

    private JsonNode stored(Write write) throws Exception {
        return Json.MAPPER.readTree(send("GET", "/" + write.index() + "/_doc/" + write.id(), ""));
    }

    @Test
    void write_nothing_succeeds() {
        assertThat(store().bulk().write(List.of()).join()).isEmpty();
    }

    @Test
    void write_twice_changesNothing() {
        Write write = revision("twice", FIRST, FIRST, "一");
        assertThat(write(write)).isEmpty();
        assertThat(write(write)).isEmpty();
        assertThat(only("twice").content().title()).isEqualTo("一");
    }

    @Test
    void write_olderRevision_isAlreadyDone() {
        assertThat(write(revision("older", FIRST, LATER, "新"))).isEmpty();
        assertThat(write(revision("older", FIRST, FIRST, "旧"))).isEmpty();
        assertThat(only("older").content().title()).isEqualTo("新");
    }

    @Test
    void write_document_arrivesAsGiven() throws Exception {
        Write write = revision("verbatim", FIRST, FIRST, "引号\" 反斜线\\ 换行\n 😀");
        assertThat(write(write)).isEmpty();
        assertThat(stored(write).path("_source")).isEqualTo(Json.MAPPER.readTree(write.document()));
        assertThat(stored(write).path("_version").asLong()).isEqualTo(FIRST.toEpochMilli());
    }

    @Test
    void write_badDocument_failsAlone() {
        Write good = revision("good", FIRST, FIRST, "好");
        Write bad = new Write(good.index(), "bad", 1, "{\"unknown_field\":1}");
        List<BulkWriter.Failure> failures = write(good, bad);
        assertThat(failures).hasSize(1);
        assertThat(failures.getFirst().write()).isEqualTo(bad);
        assertThat(failures.getFirst().retryable()).isFalse();
        assertThat(failures.getFirst().reason()).contains("unknown_field");
        assertThat(only("good").content().title()).isEqualTo("好");
    }

    @Test
    void write_emptyDocument_deletes() {
        Write write = revision("gone", FIRST, FIRST, "一");
        assertThat(write(write)).isEmpty();
        assertThat(write(new Write(write.index(), "gone", LATER.toEpochMilli(), ""))).isEmpty();
        assertThat(write(new Write(write.index(), "never", 1, ""))).isEmpty();
        store().refresh();
        assertThat(articles.find("gone")).isEmpty();
    }

    @Test
    void write_newYear_makesItsPartition() {
        Write write = revision("partition", Instant.parse("2011-01-01T00:00:00Z"), FIRST, "一");
        assertThat(write.index()).endsWith("-article-2011");
        assertThat(write(write)).isEmpty();
        assertThat(only("partition").id()).isEqualTo("partition");
    }

    @Test
    void toWrite_implausibleDate_goesToUndated() {
        for (Instant nonsense :
                List.of(
                        Instant.EPOCH,
                        FIRST.plusSeconds(100_000),
                        Instant.parse("1989-01-01T00:00:00Z"))) {
            assertThat(revision("x", nonsense, FIRST, "").index()).endsWith("-article-undated");
        }
        assertThat(revision("x", null, FIRST, "").index()).endsWith("-article-undated");
        assertThat(revision("x", FIRST.plusSeconds(3600), FIRST, "").index()).endsWith("-2026");
    }

    @Test
    void write_correctedDate_leavesOneCopy() {
        assertThat(write(revision("moved", OLD, FIRST, "旧"))).isEmpty();
        store().refresh();
        assertThat(write(revision("moved", FIRST, LATER, "新"))).isEmpty();
        assertThat(only("moved").content().title()).isEqualTo("新");
    }

    @Test
    void write_correctedDateBeforeARefresh_leavesOneCopy() {
        assertThat(write(revision("swift", OLD, FIRST, "旧"))).isEmpty();
        assertThat(write(revision("swift", FIRST, LATER, "新"))).isEmpty();
        assertThat(only("swift").content().title()).isEqualTo("新");
    }

    @Test
    void write_correctedDateAfterARestart_leavesOneCopy() {
        assertThat(write(revision("restart", OLD, FIRST, "旧"))).isEmpty();
        store().refresh();
        try (Store other = Store.open(settings(prefix()))) {
            Write moved = revision("restart", FIRST, LATER, "新");
            assertThat(other.bulk().write(List.of(moved)).join()).isEmpty();
        }
        assertThat(only("restart").content().title()).isEqualTo("新");
    }

    @Test
    void write_replayAfterAMove_doesNotBringTheOldCopyBack() {
        Write old = revision("replay", OLD, FIRST, "旧");
        Write moved = revision("replay", FIRST, LATER, "新");
        assertThat(write(old)).isEmpty();
        assertThat(write(moved)).isEmpty();
        assertThat(write(old)).isEmpty();
        assertThat(only("replay").content().title()).isEqualTo("新");
        try (Store other = Store.open(settings(prefix()))) {
            assertThat(other.bulk().write(List.of(old)).join()).isEmpty();
            assertThat(other.bulk().write(List.of(moved)).join()).isEmpty();
        }
        assertThat(only("replay").content().title()).isEqualTo("新");
    }

    @Test
    void write_bothRevisionsAtOnce_leavesTheLater() {
        assertThat(write(revision("both", OLD, FIRST, "旧"), revision("both", FIRST, LATER, "新")))
                .isEmpty();
        assertThat(only("both").content().title()).isEqualTo("新");
        assertThat(write(revision("both", FIRST, LATER, "新"), revision("both", OLD, FIRST, "旧")))
                .isEmpty();
        assertThat(only("both").content().title()).isEqualTo("新");
    }

    @Test
    void write_twoBulksInFlight_leaveOneCopy() {
        for (int i = 0; i < 20; i++) {
            String id = "flight-" + i;
            CompletableFuture<?> first =
                    store().bulk().write(List.of(revision(id, OLD, FIRST, "旧")));
            CompletableFuture<?> second =
                    store().bulk().write(List.of(revision(id, FIRST, LATER, "新")));
            CompletableFuture.allOf(first, second).join();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(only("flight-" + i).content().title()).isEqualTo("新");
        }
    }

    @Test
    void write_oldCopyOfABadRevision_stays() {
        Write old = revision("keep", OLD, FIRST, "旧");
        assertThat(write(old)).isEmpty();
        store().refresh();
        Write bad =
                new Write(
                        store().index("article-2026"),
                        "keep",
                        LATER.toEpochMilli(),
                        "{\"nonsense\":true}");
        assertThat(write(bad)).hasSize(1);
        assertThat(only("keep").content().title()).isEqualTo("旧");
    }

    @Test
    void write_serverGone_completesExceptionally() {
        try (Store nowhere =
                Store.open(settings(prefix()).with("elasticsearch.uris", "http://127.0.0.1:9"))) {
            assertThat(nowhere.check()).isFalse();
            assertThat(nowhere.bulk().write(List.of(new Write("x", "y", 1, "{}"))))
                    .failsWithin(java.time.Duration.ofSeconds(20));
        }
        assertThat(store().check()).isTrue();
    }
}
