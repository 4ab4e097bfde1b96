package io.guanlan.indices.contract;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Span;
import io.guanlan.indices.article.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles for tests, changed step by step from a plain one. */
public record Samples(Article article) {

    public static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");

    /** A neutral portal article of that id, published and fetched at noon in Shanghai. */
    public static Samples article(String id) {
        return new Samples(
                new Article(
                        id,
                        new Origin(
                                "https://www.linjiang.example/" + id,
                                "www.linjiang.example",
                                "portal",
                                "临江市人民政府",
                                Channel.PORTAL,
                                null),
                        Content.of("标题" + id, "正文" + id),
                        Times.of(NOON, NOON),
                        Engagement.NONE,
                        insight(Sentiment.NEUTRAL, 0, List.of(), List.of()),
                        null,
                        Map.of()));
    }

    private static Insight insight(
            Sentiment label,
            double score,
            List<Insight.Keyword> keywords,
            List<Insight.Entity> entities) {
        return new Insight(
                "test/1",
                new Insight.Words("", ""),
                new Insight.Tone(
                        label,
                        score,
                        0.9,
                        List.of(new Insight.Evidence(new Span(Span.BODY, 0, 2), "正文", -0.5))),
                keywords,
                entities,
                List.of("临江市"),
                new Insight.Fingerprint("none", List.of("b1"), List.of(1, -2)),
                new Insight.FindingCount(0, 0, 0, 0),
                null);
    }

    /** Title and body, with their words given separated by spaces. */
    public Samples text(String titleWords, String bodyWords) {
        Insight i = article.insight();
        return with(
                new Content(
                        titleWords.replace(" ", ""),
                        bodyWords.replace(" ", ""),
                        null,
                        null,
                        List.of(),
                        List.of()),
                new Insight(
                        i.analyzer(),
                        new Insight.Words(titleWords, bodyWords),
                        i.sentiment(),
                        i.keywords(),
                        i.entities(),
                        i.regions(),
                        i.fingerprint(),
                        i.findings(),
                        i.reprint()));
    }

    /** Title and body exactly so. */
    public Samples exact(String title, String body) {
        return with(Content.of(title, body), article.insight());
    }

    public Samples sentiment(Sentiment label, double score) {
        Insight i = article.insight();
        return with(
                article.content(),
                new Insight(
                        i.analyzer(),
                        i.words(),
                        new Insight.Tone(label, score, 0.9, i.sentiment().evidence()),
                        i.keywords(),
                        i.entities(),
                        i.regions(),
                        i.fingerprint(),
                        i.findings(),
                        i.reprint()));
    }

    public Samples keywords(String... terms) {
        Insight i = article.insight();
        List<Insight.Keyword> keywords = new ArrayList<>();
        for (String term : terms) {
            keywords.add(new Insight.Keyword(term, 1));
        }
        return with(
                article.content(),
                new Insight(
                        i.analyzer(),
                        i.words(),
                        i.sentiment(),
                        keywords,
                        i.entities(),
                        i.regions(),
                        new Insight.Fingerprint(article.id(), List.of(), List.of()),
                        i.findings(),
                        i.reprint()));
    }

    public Samples entity(String kind, String name) {
        Insight i = article.insight();
        return with(
                article.content(),
                new Insight(
                        i.analyzer(),
                        i.words(),
                        i.sentiment(),
                        i.keywords(),
                        List.of(new Insight.Entity(kind, name, 1)),
                        i.regions(),
                        i.fingerprint(),
                        i.findings(),
                        i.reprint()));
    }

    public Samples findings(int veto, int general) {
        Insight i = article.insight();
        return with(
                article.content(),
                new Insight(
                        i.analyzer(),
                        i.words(),
                        i.sentiment(),
                        i.keywords(),
                        i.entities(),
                        i.regions(),
                        i.fingerprint(),
                        new Insight.FindingCount(veto, 0, general, 0),
                        i.reprint()));
    }

    public Samples reprintOf(String group) {
        return with(
                article.content(), article.insight().withReprint(new Insight.Reprint(group, 0.95)));
    }

    public Samples times(@Nullable Instant published, Instant fetched) {
        return new Samples(
                new Article(
                        article.id(),
                        article.origin(),
                        article.content(),
                        Times.of(published, fetched),
                        article.engagement(),
                        article.insight(),
                        article.snapshotId(),
                        article.extras()));
    }

    /** Published and fetched then. */
    public Samples at(Instant at) {
        return times(at, at);
    }

    public Samples origin(String sourceId, String source, Channel channel, @Nullable String batch) {
        Origin o = article.origin();
        return new Samples(
                new Article(
                        article.id(),
                        new Origin(o.url(), o.host(), sourceId, source, channel, batch),
                        article.content(),
                        article.times(),
                        article.engagement(),
                        article.insight(),
                        article.snapshotId(),
                        article.extras()));
    }

    private Samples with(Content content, Insight insight) {
        return new Samples(
                new Article(
                        article.id(),
                        article.origin(),
                        content,
                        article.times(),
                        article.engagement(),
                        insight,
                        article.snapshotId(),
                        article.extras()));
    }
}
