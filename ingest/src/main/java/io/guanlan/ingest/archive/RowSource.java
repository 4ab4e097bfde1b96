package io.guanlan.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of one file, in order. */
interface RowSource extends Closeable {

    /** Longest row that is taken, in characters. */
    int LONGEST_ROW = 4 * 1024 * 1024;

    /** The next row, or null at the end. */
    @Nullable Row next() throws IOException;
}
