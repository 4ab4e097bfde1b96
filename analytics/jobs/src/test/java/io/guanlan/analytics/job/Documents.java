package io.guanlan.analytics.job;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import java.time.Instant;
import java.util.Map;

/** Raw documents for tests. */
final class Documents {

    private Documents() {}

    static RawDocument page(String path, String title, String body) {
        return page(path, title, body, Instant.now());
    }

    static RawDocument page(String path, String title, String body, Instant at) {
        String url = "http://news.linjiang.test/" + path;
        return new RawDocument(
                RawDocument.VERSION,
                DocumentIds.ofUrl(url),
                new Origin(url, "news.linjiang.test", "news", "临江新闻网", Channel.MAINSTREAM, null),
                Content.of(title, body),
                Times.of(at, Instant.now()),
                Engagement.NONE,
                null,
                Map.of());
    }
}
