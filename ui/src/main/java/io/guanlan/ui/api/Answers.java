package io.guanlan.ui.api;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import io.guanlan.indices.article.Trend;
import io.guanlan.indices.finding.Finding;
import io.guanlan.ui.security.ArticleAccess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the interface answers. Personal numbers are masked wherever the archive speaks, lengths
 * kept; a text that was sent is given back as it was sent.
 */
final class Answers {

    private Answers() {}

    /** One page of hits; {@code cursor} null after the last. */
    record Page(long total, List<Item> items, @Nullable String cursor) {}

    /** One article in a list. */
    record Item(
            String id,
            @Nullable String url,
            String title,
            String source,
            @Nullable String sourceId,
            Channel channel,
            @Nullable Instant publishedAt,
            Instant fetchedAt,
            Instant at,
            Tone sentiment,
            Insight.FindingCount findings,
            Engagement engagement,
            @Nullable String reprintGroup,
            List<String> snippets) {

        static Item of(ArticleHits.Hit found) {
            ArticleHits.Hit hit = ArticleAccess.masked(found);
            return of(hit.article(), hit.body().stream().map(ArticleHits.Snippet::text).toList());
        }

        static Item of(Article article, List<String> snippets) {
            Insight insight = article.insight();
            return new Item(
                    article.id(),
                    article.origin().url(),
                    ArticleAccess.mask(article.content().title()),
                    article.origin().source(),
                    article.origin().sourceId(),
                    article.origin().channel(),
                    article.times().publishedAt(),
                    article.times().fetchedAt(),
                    article.times().at(),
                    Tone.of(insight.sentiment()),
                    insight.findings(),
                    article.engagement(),
                    insight.reprint() == null ? null : insight.reprint().group(),
                    snippets);
        }
    }

    /** Attitude without its evidence. */
    record Tone(Sentiment label, double score, double confidence) {

        static Tone of(Insight.Tone tone) {
            return new Tone(tone.label(), tone.score(), tone.confidence());
        }
    }

    /** One article whole. */
    record Whole(
            Item article,
            String body,
            @Nullable String author,
            @Nullable String credit,
            List<Content.Attachment> attachments,
            List<String> images,
            Said insight,
            List<Marked> findings,
            List<String> snapshots,
            List<Copy> reprints,
            Map<String, String> extras) {}

    /** What the analyser says. */
    record Said(
            String analyzer,
            Insight.Tone sentiment,
            List<Insight.Keyword> keywords,
            List<Insight.Entity> entities,
            List<String> regions) {

        static Said of(Insight insight) {
            return new Said(
                    insight.analyzer(),
                    insight.sentiment(),
                    insight.keywords(),
                    insight.entities(),
                    insight.regions());
        }
    }

    /** One error word; {@code line} and {@code column} count from 1 within its field. */
    record Marked(
            String field,
            int start,
            int end,
            int line,
            int column,
            String kind,
            Severity severity,
            String rule,
            String found,
            @Nullable String suggestion,
            String reason) {

        static Marked of(Span place, Finding.Mark mark, String title, String body) {
            String text = place.field().equals(Span.TITLE) ? title : body;
            int start = Math.min(place.start(), text.length());
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            int line =
                    1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
            return new Marked(
                    place.field(),
                    place.start(),
                    place.end(),
                    line,
                    start - lineStart + 1,
                    mark.kind(),
                    mark.severity(),
                    mark.rule(),
                    mark.found(),
                    mark.suggestion(),
                    mark.reason());
        }
    }

    /** A near-duplicate; the earliest comes first. */
    record Copy(String id, @Nullable String url, String title, String source, Instant at) {

        static Copy of(Article article) {
            return new Copy(
                    article.id(),
                    article.origin().url(),
                    ArticleAccess.mask(article.content().title()),
                    article.origin().source(),
                    article.times().at());
        }
    }

    /** Volume over time; {@code interval} is an ISO-8601 duration. */
    record Volume(String interval, List<Trend.Bucket> buckets) {}

    /** The answer to a check; offsets count UTF-16 units of {@code title} and {@code body}. */
    record Checked(String title, String body, List<Marked> findings) {}

    /** The answer to an analysis. */
    record Analyzed(String title, String body, Said insight, List<Marked> findings) {}
}
