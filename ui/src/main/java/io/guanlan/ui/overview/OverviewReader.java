package io.guanlan.ui.overview;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Delay;
import io.guanlan.indices.article.Pulse;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.event.HotRepository;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.indices.finding.Finding;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.ui.overview.Overview.ErrorWord;
import io.guanlan.ui.overview.Overview.Headline;
import io.guanlan.ui.overview.Overview.SourceLine;
import io.guanlan.ui.overview.Overview.Topic;
import io.guanlan.ui.search.TimeSpan;
import io.guanlan.ui.security.ArticleAccess;
import io.guanlan.ui.sources.SourceRow;
import io.guanlan.ui.sources.SourceService;
import io.guanlan.ui.sources.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the index for one {@link Overview}. Runs without a person, so the circle is an argument. */
@Component
class OverviewReader {

    private static final int LINES = 12;
    private static final int TOPICS = 8;
    private static final int TERMS = 24;
    private static final int HEADLINE = 60;
    private static final Duration DAY = Duration.ofDays(1);

    private final ArticleRepository articles;
    private final FindingRepository findings;
    private final HotRepository hot;
    private final DeadLetterRepository deadLetters;
    private final SourceService sources;
    private final ArticleAccess access;

    OverviewReader(
            ArticleRepository articles,
            FindingRepository findings,
            HotRepository hot,
            DeadLetterRepository deadLetters,
            SourceService sources,
            ArticleAccess access) {
        this.articles = articles;
        this.findings = findings;
        this.hot = hot;
        this.deadLetters = deadLetters;
        this.sources = sources;
        this.access = access;
    }

    Overview read(Window window, boolean letters, Instant now) {
        Instant start = window.start(now);
        Pulse pulse = articles.pulse(now.minus(DAY), now);
        List<SourceRow> rows = sources.rows(now, pulse);
        List<Article> newest = search(open(letters), LINES);
        return new Overview(
                numbers(letters, now, pulse, rows),
                articles.trend(open(letters).between(start, now), window.bucket()),
                topics(start, letters),
                hot.terms(start, TERMS),
                errorWords(letters),
                newest.stream().map(OverviewReader::headline).toList(),
                lines(rows));
    }

    private ArticleQuery open(boolean letters) {
        return letters ? ArticleQuery.ALL : access.withoutLetters(ArticleQuery.ALL);
    }

    private List<Article> search(ArticleQuery query, int size) {
        return articles.search(query, size, null, false).hits().stream()
                .map(ArticleHits.Hit::article)
                .toList();
    }

    private Overview.Numbers numbers(
            boolean letters, Instant now, Pulse pulse, List<SourceRow> rows) {
        Instant midnight = TimeSpan.startOfDay(now);
        ArticleQuery today = open(letters).between(midnight, null);
        ArticleQuery before = open(letters).between(midnight.minus(DAY), now.minus(DAY));
        ArticleQuery.Filter filter = today.filter();
        return new Overview.Numbers(
                articles.count(open(letters)),
                articles.count(today),
                articles.count(before),
                articles.count(today.withFilter(filter.withSentiments(Set.of(Sentiment.NEGATIVE)))),
                articles.count(today.withFilter(filter.withFindings(true))),
                rows.stream().filter(OverviewReader::isTrouble).count(),
                rows.size(),
                deadLetters.count(DeadLetter.Status.OPEN),
                pulse.newestFetchedAt(),
                delay(letters, now));
    }

    private static boolean isTrouble(SourceRow row) {
        return row.state() == SourceState.DARK || row.state() == SourceState.FAILING;
    }

    private Delay delay(boolean letters, Instant now) {
        Instant hourAgo = now.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        Delay delay = articles.delay(open(letters).between(hourAgo, null));
        Duration median = delay.median();
        // whole seconds: nobody sees less, and an equal overview is not pushed
        return new Delay(
                delay.articles(), median == null ? null : median.truncatedTo(ChronoUnit.SECONDS));
    }

    private List<Topic> topics(Instant since, boolean letters) {
        return hot.topics(since, TOPICS).stream()
                .map(topic -> letters ? whole(topic) : withoutLetters(topic))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Topic whole(HotTopic topic) {
        return topic(topic, topic.title(), topic.volume().count(), topic.channels());
    }

    /** A topic may be made of letters in part: then its headline and its count must not tell. */
    private @Nullable Topic withoutLetters(HotTopic topic) {
        int hidden = topic.channels().getOrDefault("letter", 0);
        if (hidden == 0) {
            return whole(topic);
        }
        ArticleQuery its =
                access.withoutLetters(
                        ArticleQuery.ALL.withFilter(
                                ArticleQuery.Filter.NONE.withIds(Set.copyOf(topic.articleIds()))));
        List<Article> open = search(its, 1);
        Map<String, Integer> channels = new LinkedHashMap<>(topic.channels());
        channels.remove("letter");
        return open.isEmpty()
                ? null
                : topic(topic, title(open.getFirst()), topic.volume().count() - hidden, channels);
    }

    private static Topic topic(
            HotTopic topic, String title, int count, Map<String, Integer> channels) {
        return new Topic(
                topic.id(),
                ArticleAccess.mask(title),
                count,
                topic.volume().expected(),
                topic.volume().score(),
                channels,
                topic.sentiments(),
                topic.firstAt());
    }

    private List<ErrorWord> errorWords(boolean letters) {
        List<Finding> newest = findings.newest(LINES * 3);
        Set<String> ids = newest.stream().map(Finding::articleId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        ArticleQuery query = open(letters);
        Map<String, Article> known =
                search(query.withFilter(query.filter().withIds(ids)), ids.size()).stream()
                        .collect(Collectors.toMap(Article::id, Function.identity(), (a, b) -> a));
        return newest.stream()
                .filter(finding -> known.containsKey(finding.articleId()))
                .limit(LINES)
                .map(f -> new ErrorWord(f, title(known.get(f.articleId()))))
                .toList();
    }

    private static String title(@Nullable Article article) {
        return article == null ? "" : ArticleAccess.masked(article).content().headline(HEADLINE);
    }

    private static Headline headline(Article article) {
        return new Headline(
                article.id(),
                title(article),
                article.origin().source(),
                article.origin().channel(),
                article.insight().sentiment().label(),
                article.insight().findings().total(),
                article.times().at());
    }

    private static List<SourceLine> lines(List<SourceRow> rows) {
        return rows.stream()
                .map(OverviewReader::line)
                .sorted(Comparator.comparing(l -> rank(l.state())))
                .toList();
    }

    private static int rank(SourceState state) {
        return switch (state) {
            case FAILING -> 0;
            case DARK -> 1;
            case WAITING -> 2;
            case OK -> 3;
            case PAUSED -> 4;
        };
    }

    private static SourceLine line(SourceRow row) {
        return new SourceLine(
                row.source().id(),
                row.source().name(),
                row.state(),
                row.succeededAt(),
                row.lastDay(),
                row.error());
    }
}
