package io.guanlan.ingest.archive;

import io.guanlan.indices.article.Content;
import io.guanlan.indices.wire.RawDocument.Capture;
import io.guanlan.ingest.extract.Extracted;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.extract.PageExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The text of a row: given as such, or extracted from the page it carries. */
final class RowHtml {

    private static final String TYPE = "text/html; charset=utf-8";

    private final PageExtractor extractor;

    RowHtml(PageExtractor extractor) {
        this.extractor = extractor;
    }

    /**
     * What a row says.
     *
     * @param content title and text
     * @param url of the row, else the one its page claims, or null
     * @param publishedAt as its page says, or null
     * @param capture the page, or null
     */
    record Page(
            Content content,
            @Nullable String url,
            @Nullable Instant publishedAt,
            @Nullable Capture capture) {}

    Page read(Map<String, String> values, @Nullable String url) throws RowException {
        String text = values.get("content");
        String html = values.get("html");
        if (text != null) {
            return new Page(Content.of(title(values), paragraphs(text)), url, null, null);
        }
        if (html == null) {
            throw new RowException("content", "neither content nor html is given");
        }
        return extracted(values, html, url);
    }

    private Page extracted(Map<String, String> values, String html, @Nullable String url)
            throws RowException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        try {
            Extracted page =
                    extractor.extract(new FetchedBytes(url == null ? "" : url, bytes, TYPE));
            String address = url == null ? page.canonicalUrl() : url;
            return new Page(
                    withTitle(page.content(), title(values)),
                    address,
                    page.publishedAt(),
                    capture(address == null ? values.get("id") : address, bytes));
        } catch (ExtractionException e) {
            throw new RowException("html", e.reason());
        }
    }

    private static Content withTitle(Content content, String title) {
        return title.isEmpty()
                ? content
                : new Content(
                        title,
                        content.body(),
                        content.author(),
                        content.credit(),
                        content.attachments(),
                        content.images());
    }

    private static String title(Map<String, String> values) {
        return values.getOrDefault("title", "").replaceAll("\\s+", " ").strip();
    }

    private static String paragraphs(String text) {
        List<String> lines =
                text.lines()
                        .map(line -> line.replace('\u3000', ' ').strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        return String.join("\n", lines);
    }

    private static @Nullable Capture capture(@Nullable String where, byte[] bytes) {
        return where == null
                ? null
                : new Capture(where, "text/html", "UTF-8", gzip(bytes), sha256(bytes));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
