package io.guanlan.ingest.extract;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page as a tree, safe to walk recursively whatever the page tried.
 *
 * @param document the tree
 * @param url where the page came from
 * @param charset it was decoded with
 * @param mediaType without parameters
 */
record PageDom(Document document, String url, String charset, String mediaType) {

    /** Deeper nesting is flattened by the parser; real pages stay below 100. */
    private static final int DEEPEST = 256;

    /** More characters than this are no article page; the rest is not read. */
    private static final int LONGEST = 12_000_000;

    static PageDom of(FetchedBytes page) throws ExtractionException {
        String mediaType = mediaType(page.contentType());
        if (page.body().length == 0) {
            throw new ExtractionException("the answer is empty");
        }
        if (TextDecoder.binary(page.body())) {
            throw new ExtractionException("the answer is no page but " + mediaType);
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(page.body(), page.contentType());
        String text = decoded.text();
        String html = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new PageDom(parse(html, page.url()), page.url(), decoded.charset(), mediaType);
    }

    static Document parse(String html, String url) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, url);
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return "text/html";
        }
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
