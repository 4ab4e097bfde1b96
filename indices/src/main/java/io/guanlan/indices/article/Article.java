package io.guanlan.indices.article;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One analysed document as it stands in the index.
 *
 * @param id derived from the canonical URL or the importer's key, see {@code wire.DocumentIds}
 * @param origin where it came from
 * @param content what was published
 * @param times its clocks
 * @param engagement public reactions
 * @param insight what the analyser says
 * @param snapshotId id of the kept snapshot, or null when there is none
 * @param extras imported columns the product has no field for
 */
public record Article(
        String id,
        Origin origin,
        Content content,
        Times times,
        Engagement engagement,
        Insight insight,
        @Nullable String snapshotId,
        Map<String, String> extras) {}
