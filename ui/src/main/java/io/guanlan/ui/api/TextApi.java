package io.guanlan.ui.api;

import io.guanlan.analytics.text.Analysis;
import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.indices.article.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Analysing and proofreading a text that is not kept. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("isAuthenticated()")
class TextApi {

    /** Characters of title and body together. */
    private static final int LONGEST = 200_000;

    private final TextAnalyzer analyzer;

    TextApi(TextAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A text as sent; {@code html} instead of {@code body} is read as a page. */
    record Text(
            @Nullable String title,
            @Nullable String body,
            @Nullable String html,
            @Nullable String channel) {}

    /** A text ready to be read. */
    private record Ready(String title, String body, Channel channel) {

        static Ready of(Text text) {
            String body = text.html() == null ? orEmpty(text.body()) : HtmlText.of(text.html());
            String channel = text.channel();
            Ready ready =
                    new Ready(
                            orEmpty(text.title()),
                            body,
                            channel == null ? Channel.PORTAL : Channel.of(channel));
            if (ready.title().length() + ready.body().length() > LONGEST) {
                throw new IllegalArgumentException("text is longer than " + LONGEST);
            }
            return ready;
        }

        private static String orEmpty(@Nullable String given) {
            return given == null ? "" : given.replace("\r\n", "\n");
        }
    }

    @PostMapping(path = "/analyze", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answers.Analyzed analyze(@RequestBody Text text) {
        Ready ready = Ready.of(text);
        Analysis analysis = run(ready);
        return new Answers.Analyzed(
                ready.title(),
                ready.body(),
                Answers.Said.of(analysis.insight()),
                marks(analysis, ready));
    }

    @PostMapping(path = "/analyze", consumes = MediaType.TEXT_PLAIN_VALUE)
    Answers.Analyzed analyzePlain(@RequestBody String body) {
        return analyze(new Text(null, body, null, null));
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answers.Checked check(@RequestBody Text text) {
        Ready ready = Ready.of(text);
        return new Answers.Checked(ready.title(), ready.body(), marks(run(ready), ready));
    }

    @PostMapping(path = "/check", consumes = MediaType.TEXT_PLAIN_VALUE)
    Answers.Checked checkPlain(@RequestBody String body) {
        return check(new Text(null, body, null, null));
    }

    @PostMapping(path = "/check", consumes = MediaType.TEXT_HTML_VALUE)
    Answers.Checked checkHtml(@RequestBody String html) {
        return check(new Text(null, null, html, null));
    }

    private Analysis run(Ready ready) {
        return analyzer.analyze(ready.title(), ready.body(), ready.channel());
    }

    private static List<Answers.Marked> marks(Analysis analysis, Ready ready) {
        return analysis.marks().stream()
                .map(m -> Answers.Marked.of(m.place(), m.mark(), ready.title(), ready.body()))
                .toList();
    }
}
