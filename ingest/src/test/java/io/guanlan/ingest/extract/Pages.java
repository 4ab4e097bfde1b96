package io.guanlan.ingest.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Pages written for one test. */
final class Pages {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    static final String TEXT =
            "市水务局昨日发布通知，五月起对老城区供水管网分批改造，施工期间将错峰停水。" + "居民可通过社区公告栏了解具体安排，独居老人由社区工作人员送水上门。";

    private Pages() {}

    static FetchedBytes at(String url, String html) {
        return new FetchedBytes(url, html.getBytes(StandardCharsets.UTF_8), "text/html");
    }

    static FetchedBytes of(String html) {
        return at("http://www.yunzhou.example/xw/1.html", html);
    }

    static FetchedBytes in(Charset charset, String html) {
        return new FetchedBytes("http://www.yunzhou.example/1.html", html.getBytes(charset), null);
    }

    /** A page with a head, and a body around an article text. */
    static String article(String head, String before, String after) {
        return "<html><head><meta charset=utf-8>"
                + head
                + "</head><body>"
                + before
                + "<div class=c><p>"
                + TEXT
                + "</p><p>"
                + TEXT
                + "</p></div>"
                + after
                + "</body></html>";
    }

    static Extracted extract(FetchedBytes page) throws ExtractionException {
        return new PageExtractor(CLOCK).extract(page);
    }
}
