package io.guanlan.ingest.harvest;

import io.guanlan.indices.article.Content;
import io.guanlan.ingest.extract.Extracted;
import io.guanlan.ingest.extract.FetchedBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extracted text with the bytes it came from.
 *
 * @param bytes what was read
 * @param extracted what it says
 * @param ofEntry a feed brought it, not the page
 */
record Text(FetchedBytes bytes, Extracted extracted, boolean ofEntry) {

    /** A page may say a little more than its feed entry: a share bar, a disclaimer. */
    private static final double AS_FULL = 0.8;

    private int length() {
        return extracted.content().body().length();
    }

    /**
     * The fuller of the two, with gaps filled from the other. An entry that is about as long as its
     * page wins: it has no page around it.
     */
    static @Nullable Text richer(@Nullable Text page, @Nullable Text entry) {
        if (page == null || entry == null) {
            return page == null ? entry : page;
        }
        return entry.length() >= AS_FULL * page.length() ? entry.filled(page) : page.filled(entry);
    }

    private Text filled(Text other) {
        Content mine = extracted.content();
        Content theirs = other.extracted.content();
        Content content =
                new Content(
                        mine.title().isBlank() ? theirs.title() : mine.title(),
                        mine.body(),
                        mine.author() == null ? theirs.author() : mine.author(),
                        mine.credit() == null ? theirs.credit() : mine.credit(),
                        fuller(mine.attachments(), theirs.attachments()),
                        fuller(mine.images(), theirs.images()));
        return new Text(
                bytes,
                new Extracted(
                        content,
                        PublishTime.better(extracted.publishedAt(), other.extracted.publishedAt()),
                        extracted.canonicalUrl() == null
                                ? other.extracted.canonicalUrl()
                                : extracted.canonicalUrl(),
                        extracted.charset(),
                        extracted.mediaType(),
                        extracted.method()),
                ofEntry);
    }

    private static <T> List<T> fuller(List<T> mine, List<T> theirs) {
        return mine.isEmpty() ? theirs : mine;
    }
}
