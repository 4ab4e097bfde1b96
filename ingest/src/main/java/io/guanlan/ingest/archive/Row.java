package io.guanlan.ingest.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line on which it starts, from 1
 * @param columns by the names the file gives them, without empty ones
 * @param fault why the row cannot be read at all, or null
 */
record Row(long line, Map<String, String> columns, @Nullable String fault) {

    /** A row that cannot be read; what is left of it is kept for the report. */
    static Row broken(long line, String text, String fault) {
        return new Row(line, Map.of("text", text), fault);
    }
}
