package io.guanlan.indices.snapshot;

import java.time.Instant;

/**
 * A page as it was fetched.
 *
 * @param id article id and hash of the bytes, so that equal revisions share one snapshot
 * @param articleId the article extracted from it
 * @param url where it was fetched
 * @param mediaType as served, without parameters
 * @param charset as detected
 * @param gzip the bytes of the answer, gzip-compressed
 * @param fetchedAt when
 */
// Bytes are carried, never compared: records with them are not meant to be equal.
@SuppressWarnings("ArrayRecordComponent")
public record Snapshot(
        String id,
        String articleId,
        String url,
        String mediaType,
        String charset,
        byte[] gzip,
        Instant fetchedAt) {}
