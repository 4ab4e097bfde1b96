package io.guanlan.ingest.archive;

import io.guanlan.indices.article.Channel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of an import are read.
 *
 * @param mapping source column → field of the product, such as {@code subject → title}
 * @param channel for rows that name none, or null
 * @param source outlet for rows that name none, or null: the data set's own name
 * @param batch id of this import
 */
public record ImportOptions(
        Map<String, String> mapping,
        @Nullable Channel channel,
        @Nullable String source,
        String batch) {}
