package io.guanlan.ingest.extract;

import io.guanlan.indices.article.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page says.
 *
 * @param content title, body, byline, named outlet, attachments and images
 * @param publishedAt as the page says of itself; midnight in Asia/Shanghai when it gives a day
 *     only; null when it gives nothing plausible
 * @param canonicalUrl the address the page claims for itself, already canonical, or null; a claim
 *     of another site is left out
 * @param charset name of the charset the bytes were decoded with
 * @param mediaType of the answer, without parameters
 * @param method how each field was found, such as {@code title=page_tags body=density
 *     date=json_ld}; for people who wonder
 */
public record Extracted(
        Content content,
        @Nullable Instant publishedAt,
        @Nullable String canonicalUrl,
        String charset,
        String mediaType,
        String method) {}
