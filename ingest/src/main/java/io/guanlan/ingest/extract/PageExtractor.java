package io.guanlan.ingest.extract;

import io.guanlan.indices.article.Content;
import java.time.Clock;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article page. Thread-safe and without I/O.
 *
 * <p>Each field is taken from the first of these that has it: the page tags of government sites
 * (ArticleTitle, PubDate, ContentSource…), JSON-LD and other metadata, what the lines around the
 * article show; the body by the density of sentences and links, or from scripts where the page is
 * drawn in the browser.
 */
public final class PageExtractor {

    private static final double FEWEST_UNITS = 8;

    private final WrittenTime times;

    /** An extractor on the system's clock. */
    public PageExtractor() {
        this(Clock.systemUTC());
    }

    /**
     * An extractor.
     *
     * @param clock tells which publish times lie in the future and are therefore not believed
     */
    public PageExtractor(Clock clock) {
        times = new WrittenTime(clock);
    }

    /**
     * Reads the article of a page.
     *
     * @throws ExtractionException when the bytes are no page or the page holds no article
     */
    public Extracted extract(FetchedBytes page) throws ExtractionException {
        return new Reading(PageDom.of(page), times).article();
    }

    /** One page being read. */
    private static final class Reading {
        private final PageDom page;
        private final WrittenTime times;
        private final Document document;
        private final MetaTags meta;
        private final StructuredData data;
        private final ScriptText scripts;
        private final PageLines lines;
        private final TitleFinder.Title title;

        Reading(PageDom page, WrittenTime times) {
            this.page = page;
            this.times = times;
            document = page.document();
            meta = MetaTags.of(document);
            data = StructuredData.of(document);
            scripts = ScriptText.of(document);
            lines = PageLines.of(document.body());
            title = new TitleFinder(document, meta, data, lines.lines()).find(scripts);
        }

        Extracted article() throws ExtractionException {
            PageBody body = PageBody.find(page, lines, title, meta, data, scripts);
            if (Line.units(body.text()) < FEWEST_UNITS && body.attachments().isEmpty()) {
                boolean picture = !body.images().isEmpty() && meta.first("articletitle") != null;
                if (!picture) {
                    throw new ExtractionException("no article text found");
                }
            }
            PageFacts facts =
                    PageFacts.read(lines.lines(), title.line(), body.from(), body.to(), times);
            return article(body, facts);
        }

        private Extracted article(PageBody body, PageFacts facts) {
            PublishTime.Candidate time =
                    new PublishTime(times).choose(page, meta, data, facts, scripts);
            String method =
                    "title="
                            + title.method()
                            + " body="
                            + body.method()
                            + " date="
                            + (time == null ? "none" : time.method());
            return new Extracted(
                    content(body, facts),
                    time == null ? null : time.found().instant(),
                    canonical(),
                    page.charset(),
                    page.mediaType(),
                    method);
        }

        private Content content(PageBody body, PageFacts facts) {
            String author =
                    first(meta.first("author", "article:author"), data.author(), facts.author());
            String credit =
                    first(
                            meta.first("contentsource"),
                            facts.credit(),
                            first(meta.first("source", "mediaid"), data.publisher(), null));
            return new Content(
                    titleText(body),
                    body.text(),
                    author,
                    credit,
                    body.attachments(),
                    body.images());
        }

        /** Pages drawn by scripts often bear the name of the site as their only title. */
        private String titleText(PageBody body) {
            boolean weak = title.method().equals("document_title") || title.text().isEmpty();
            String scripted = weak && body.method().equals("script") ? scripts.titleOfBody() : null;
            return scripted == null ? title.text() : scripted;
        }

        private static @Nullable String first(
                @Nullable String a, @Nullable String b, @Nullable String c) {
            String name = PageFacts.credible(a);
            if (name == null) {
                name = PageFacts.credible(b);
            }
            return name != null ? name : PageFacts.credible(c);
        }

        private @Nullable String canonical() {
            Element link = document.selectFirst("link[rel=canonical][href]");
            String claimed = link == null ? meta.first("og:url", "url") : link.attr("href");
            String url = claimed == null ? null : CanonicalUrl.resolve(page.url(), claimed);
            String own = CanonicalUrl.resolve("", page.url());
            if (own == null) {
                return url == null || isHome(url) ? SavedPage.address(document) : url;
            }
            return url != null && site(url).equals(site(own)) && !isHome(url) ? url : null;
        }

        private static boolean isHome(String url) {
            return url.indexOf('/', url.indexOf("://") + 3) == url.length() - 1;
        }

        private static String site(String url) {
            List<String> labels =
                    List.of(CanonicalUrl.host(url).replaceFirst(":\\d+$", "").split("\\."));
            return String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
        }
    }
}
