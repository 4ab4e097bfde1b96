package io.guanlan.indices.store;

/**
 * A document with what is needed to write it back only if nobody else did.
 *
 * @param value the document
 * @param seqNo sequence number it was read with
 * @param primaryTerm primary term it was read with
 */
public record Versioned<T>(T value, long seqNo, long primaryTerm) {}
