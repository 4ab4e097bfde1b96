package io.guanlan.indices.store;

/**
 * One document to be written. Repositories make them; {@link BulkWriter} and the stream's sink
 * carry them out.
 *
 * @param index full name of the concrete index
 * @param id document id
 * @param version external version: a write with a lower version than the stored one is dropped as
 *     already done
 * @param document the JSON, or an empty string to delete
 */
public record Write(String index, String id, long version, String document) {}
