package io.guanlan.ingest.extract;

import org.jspecify.annotations.Nullable;

/**
 * An answer of a server, or a file, before anybody knows what it says.
 *
 * @param url where the bytes came from, after redirects; relative links are resolved against it
 * @param body the bytes after content decoding; not copied, so do not change them
 * @param contentType the {@code Content-Type} header as served, or null; it is a hint that loses
 *     against the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes are handed on, not copied or compared
public record FetchedBytes(String url, byte[] body, @Nullable String contentType) {}
