package io.guanlan.indices.store;

import io.guanlan.indices.settings.Settings;

/** The one connection to Elasticsearch. Building it does no I/O. */
public final class Store implements AutoCloseable {

    /** Reads the {@code elasticsearch.*} settings. */
    public static Store open(Settings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates what is missing of the index contract and checks what is there. Safe to call from
     * several processes at once.
     *
     * @throws IncompatibleIndexException when an index was written by a newer build, or has a
     *     changed mapping
     */
    public void prepare() {
        throw new UnsupportedOperationException();
    }

    /** Would a call probably work? Cheap, callable at any time. */
    public boolean check() {
        throw new UnsupportedOperationException();
    }

    /** Full name of an index, for example {@code guanlan-source} for {@code source}. */
    public String index(String name) {
        throw new UnsupportedOperationException();
    }

    /** Makes everything written so far searchable. For commands and tests, not for the stream. */
    public void refresh() {
        throw new UnsupportedOperationException();
    }

    /** The writer on this connection. */
    public BulkWriter bulk() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
