package io.guanlan.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines with their numbers; a line that is too long is cut, not kept in memory. */
final class LineReader implements Closeable {

    private final Reader in;
    private long line;
    private boolean cut;
    private int pushedBack = -2;

    LineReader(Reader in) {
        this.in = in;
    }

    /** Number of the line last read, from 1. */
    long line() {
        return line;
    }

    /** Whether the line last read was longer than a row may be. */
    boolean wasCut() {
        return cut;
    }

    /** The next line without its end, or null. */
    @Nullable String next() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        cut = false;
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (text.length() < RowSource.LONGEST_ROW) {
                text.append((char) c);
            } else {
                cut = true;
            }
        }
        if (c == '\r') {
            int after = read();
            pushedBack = after == '\n' ? -2 : after;
        }
        line++;
        return text.toString();
    }

    private int read() throws IOException {
        if (pushedBack != -2) {
            int c = pushedBack;
            pushedBack = -2;
            return c;
        }
        return in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
