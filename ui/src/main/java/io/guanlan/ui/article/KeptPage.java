package io.guanlan.ui.article;

import io.guanlan.indices.snapshot.Snapshot;
import io.guanlan.ui.security.ArticleAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A page as it was fetched, decoded and made harmless.
 *
 * @param url where it was fetched
 * @param charset it was decoded by
 * @param fetchedAt when
 * @param source the answer as text, exactly as served unless {@code altered}
 * @param html a complete document to look at: no scripts, forms, frames, pictures or styles, since
 *     the page's server must not learn who reads here
 * @param cut whether only the first part of a very long page is shown
 * @param altered whether personal numbers were found and masked
 */
public record KeptPage(
        String url,
        String charset,
        Instant fetchedAt,
        String source,
        String html,
        boolean cut,
        boolean altered) {

    /** Longest page that is shown whole; the rest is in the download. */
    static final int SHOWN = 600_000;

    /** A page that unpacks to more than this was not kept by our crawler. */
    private static final int MOST_BYTES = 16 << 20;

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "div",
                            "span",
                            "br",
                            "hr",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "ul",
                            "ol",
                            "li",
                            "dl",
                            "dt",
                            "dd",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tfoot",
                            "tr",
                            "th",
                            "td",
                            "b",
                            "strong",
                            "i",
                            "em",
                            "u",
                            "s",
                            "sub",
                            "sup",
                            "small",
                            "blockquote",
                            "pre",
                            "code",
                            "article",
                            "section",
                            "header",
                            "footer",
                            "main",
                            "nav",
                            "aside",
                            "figure",
                            "figcaption",
                            "time",
                            "a",
                            "center",
                            "font")
                    .allowAttributes("colspan", "rowspan")
                    .matching(java.util.regex.Pattern.compile("[0-9]{1,3}"))
                    .onElements("td", "th")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols("http", "https")
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .toFactory();

    private static final String HEAD =
            """
            <!doctype html><html lang="zh"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <base target="_blank"><style>
            body{font:15px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#222;background:#fff;
            margin:0 auto;padding:20px;max-width:820px;overflow-wrap:anywhere}
            table{border-collapse:collapse}td,th{border:1px solid #ddd;padding:4px 8px}a{color:#0b6a8f}
            ul,ol{padding-left:1.4em}</style></head><body>
            """;

    static KeptPage of(Snapshot snapshot) {
        Charset charset = charset(snapshot.charset());
        String source = new String(unpack(snapshot), charset);
        boolean cut = source.length() > SHOWN;
        String part = cut ? source.substring(0, SHOWN) : source;
        return new KeptPage(
                snapshot.url(),
                charset.name(),
                snapshot.fetchedAt(),
                source,
                HEAD + harmless(part) + "</body></html>",
                cut,
                false);
    }

    /** The same page with personal numbers masked. */
    KeptPage masked() {
        String maskedSource = ArticleAccess.mask(source);
        String maskedHtml = ArticleAccess.mask(html);
        return new KeptPage(
                url,
                charset,
                fetchedAt,
                maskedSource,
                maskedHtml,
                cut,
                !maskedSource.equals(source) || !maskedHtml.equals(html));
    }

    static String harmless(String html) {
        return POLICY.sanitize(html);
    }

    private static byte[] unpack(Snapshot snapshot) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(snapshot.gzip()))) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack snapshot " + snapshot.id(), e);
        }
    }

    /** What the crawler detected; UTF-8 when this machine does not know the name. */
    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
