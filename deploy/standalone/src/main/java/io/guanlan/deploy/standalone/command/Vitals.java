package io.guanlan.deploy.standalone.command;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the data is, as the index tells.
 *
 * @param articles in the index
 * @param newestFetchedAt when the newest article was fetched, or null when there is none
 * @param freshnessSeconds age of that article, or null
 * @param openDeadLetters waiting for somebody
 * @param sources watched
 * @param darkSources names of those whose last run failed or that were silent for too long
 * @param trouble why the index could not be asked, or null
 */
record Vitals(
        long articles,
        @Nullable Instant newestFetchedAt,
        @Nullable Long freshnessSeconds,
        long openDeadLetters,
        int sources,
        List<String> darkSources,
        @Nullable String trouble) {

    static Vitals measure(Settings settings) {
        try (Store store = Store.open(settings)) {
            ArticleRepository repository = new ArticleRepository(store);
            ArticleHits newest = repository.search(ArticleQuery.ALL, 1, null, false);
            Instant fetched =
                    newest.hits().stream()
                            .map(ArticleHits.Hit::article)
                            .map(Article::times)
                            .map(times -> times.fetchedAt())
                            .findFirst()
                            .orElse(null);
            SourceRepository sources = new SourceRepository(store);
            List<Source> all = sources.all();
            return new Vitals(
                    newest.total(),
                    fetched,
                    fetched == null ? null : Duration.between(fetched, Instant.now()).toSeconds(),
                    new DeadLetterRepository(store).count(DeadLetter.Status.OPEN),
                    all.size(),
                    dark(all, sources.health()),
                    null);
        } catch (StoreException e) {
            return new Vitals(0, null, null, 0, 0, List.of(), e.getMessage());
        }
    }

    private static List<String> dark(List<Source> sources, List<SourceHealth> health) {
        Map<String, SourceHealth> byId =
                health.stream()
                        .collect(Collectors.toMap(SourceHealth::sourceId, Function.identity()));
        return sources.stream()
                .filter(source -> !source.schedule().paused())
                .filter(source -> isDark(source, byId.get(source.id())))
                .map(Source::name)
                .toList();
    }

    private static boolean isDark(Source source, @Nullable SourceHealth health) {
        if (health == null) {
            return false;
        }
        Instant newest = health.newestAt();
        Duration silence = Duration.ofHours(source.schedule().silentAfterHours());
        return health.failuresInARow() > 0
                || (newest != null && newest.plus(silence).isBefore(Instant.now()));
    }

    void print(PrintStream out) {
        if (trouble != null) {
            out.println("the index does not answer: " + trouble);
            return;
        }
        out.println(
                "%d articles, %s; %d open dead letters; %d sources, %s"
                        .formatted(
                                articles,
                                freshnessSeconds == null
                                        ? "none yet"
                                        : "newest " + freshnessSeconds + " s ago",
                                openDeadLetters,
                                sources,
                                darkSources.isEmpty()
                                        ? "none dark"
                                        : "dark: " + String.join(", ", darkSources)));
    }
}
