package io.guanlan.indices.article;

import org.jspecify.annotations.Nullable;

/**
 * Where a document came from.
 *
 * @param url the canonical URL, or null for an imported row that has only a key
 * @param host lower-case host with its port if not the default, or the importer's name; the Kafka
 *     key
 * @param sourceId id of the source it was crawled from, or null when imported
 * @param source name of the outlet as shown to people
 * @param channel kind of outlet
 * @param batch id of the import that brought it, or null when crawled
 */
public record Origin(
        @Nullable String url,
        String host,
        @Nullable String sourceId,
        String source,
        Channel channel,
        @Nullable String batch) {}
