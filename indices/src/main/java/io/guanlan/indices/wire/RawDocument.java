package io.guanlan.indices.wire;

import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Times;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as crawled or imported, before analysis: the message of {@link Topics#raw()}.
 *
 * @param version format of the message, {@link #VERSION}
 * @param id document id, see {@link DocumentIds}
 * @param origin where it came from
 * @param content what was published
 * @param times its clocks
 * @param engagement public reactions
 * @param capture the bytes it was extracted from, or null when imported as text
 * @param extras imported columns the product has no field for
 */
public record RawDocument(
        int version,
        String id,
        Origin origin,
        Content content,
        Times times,
        Engagement engagement,
        @Nullable Capture capture,
        Map<String, String> extras) {

    /** The format written by this build. */
    public static final int VERSION = 1;

    /**
     * The answer a document was extracted from.
     *
     * @param url where it was fetched, or the id of an imported page that names no address
     * @param mediaType as served, without parameters
     * @param charset as detected
     * @param gzip the bytes, gzip-compressed
     * @param sha256 of the uncompressed bytes, hex
     */
    // Bytes are carried, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Capture(
            String url, String mediaType, String charset, byte[] gzip, String sha256) {}
}
