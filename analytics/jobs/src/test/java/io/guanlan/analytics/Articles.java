package io.guanlan.analytics;

import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Times;
import java.time.Instant;
import java.util.Map;

/** Judged articles for tests. */
public final class Articles {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.shipped();

    private Articles() {}

    /** One that was fetched when it was published. */
    public static Article of(String id, String title, String body, Instant at) {
        return new Article(
                id,
                new Origin(null, "test", null, "临江新闻网", Channel.MAINSTREAM, null),
                Content.of(title, body),
                Times.of(at, at),
                Engagement.NONE,
                ANALYZER.analyze(title, body, Channel.MAINSTREAM).insight(),
                null,
                Map.of());
    }
}
