package io.guanlan.ingest.extract;

import io.guanlan.indices.article.Content.Attachment;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The body of a page with what belongs to it.
 *
 * @param text paragraphs joined by {@code \n}, may be empty
 * @param method how it was found
 * @param from index of its first line on the page; for a body from elsewhere: behind the title
 * @param to index after its last line
 * @param attachments files linked from it
 * @param images pictures in it
 */
record PageBody(
        String text,
        String method,
        int from,
        int to,
        List<Attachment> attachments,
        List<String> images) {

    private static final double FEW_UNITS = 40;
    private static final int LINES_BELOW = 25;

    static PageBody find(
            PageDom page,
            PageLines lines,
            TitleFinder.Title title,
            MetaTags meta,
            StructuredData data,
            ScriptText scripts) {
        Weights weights = Weights.of(lines, title.line(), meta.first("description"));
        BodyFinder.Body visible = new BodyFinder(lines, weights).find();
        double units = visible == null ? 0 : Line.units(visible.text());
        if (units < FEW_UNITS && lines.hiddenUnits() > 3 * units) {
            visible = ofShown(lines, title, meta);
            units = visible == null ? 0 : Line.units(visible.text());
        }
        PageBody scripted = fromMarkup(scripts.body(), "script", page, title);
        if (scripted != null && Line.units(scripted.text()) > 2 * units) {
            return scripted;
        }
        PageBody structured = fromMarkup(data.body(), "json_ld", page, title);
        if (structured != null && Line.units(structured.text()) > 2 * units) {
            return structured;
        }
        return visible == null ? empty(title, lines) : ofVisible(visible, lines);
    }

    /** Some pages are hidden until a script has run. */
    private static BodyFinder.@Nullable Body ofShown(
            PageLines lines, TitleFinder.Title title, MetaTags meta) {
        PageLines shown = lines.shown();
        Weights weights = Weights.of(shown, title.line(), meta.first("description"));
        return new BodyFinder(shown, weights).find();
    }

    private static PageBody empty(TitleFinder.Title title, PageLines lines) {
        int at = Math.min(lines.lines().size(), title.line() + 1);
        return new PageBody("", "none", at, at, List.of(), List.of());
    }

    private static PageBody ofVisible(BodyFinder.Body body, PageLines page) {
        return new PageBody(
                body.text(),
                "density",
                body.from(),
                body.to(),
                Attachments.files(withFileLines(body, page)),
                Attachments.images(List.of(body.element())));
    }

    /** Lists of attached files often stand below the text rather than in it. */
    private static List<Element> withFileLines(BodyFinder.Body body, PageLines page) {
        List<Element> elements = new ArrayList<>();
        elements.add(body.element());
        int end = Math.min(page.lines().size(), body.to() + LINES_BELOW);
        for (int i = Math.max(0, body.from() - 2); i < end; i++) {
            if (page.lines().get(i).attachment()) {
                elements.add(page.lines().get(i).owner());
            }
        }
        return elements;
    }

    private static @Nullable PageBody fromMarkup(
            @Nullable String markup, String method, PageDom page, TitleFinder.Title title) {
        if (markup == null) {
            return null;
        }
        boolean html = markup.contains("<");
        Document document = PageDom.parse("<div>" + (html ? markup : asHtml(markup)), page.url());
        PageLines lines = PageLines.of(document.body());
        Weights weights = Weights.of(lines, -1, null);
        BodyFinder.Body body = new BodyFinder(lines, weights).find();
        if (body == null || sentenceMarks(lines) < 2) {
            return null;
        }
        int at = title.line() + 1;
        Element root = document.body();
        return new PageBody(
                body.text(),
                method,
                at,
                at,
                Attachments.files(List.of(root)),
                Attachments.images(List.of(root)));
    }

    private static String asHtml(String text) {
        return text.replace("&", "&amp;").replace("\n", "<br>");
    }

    private static int sentenceMarks(PageLines lines) {
        return lines.lines().stream().mapToInt(Line::sentenceMarks).sum();
    }
}
