package io.guanlan.ui.kit;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * CSV that spreadsheets open correctly and safely: UTF-8 with a byte order mark, CRLF, and a quote
 * before any cell that a spreadsheet would run as a formula.
 */
public final class Csv {

    private final Writer out;

    private Csv(Writer out) {
        this.out = out;
    }

    /** Where rows go. */
    @FunctionalInterface
    public interface Rows {

        /** Writes every row; called on the download's own thread. */
        void writeTo(Csv csv);
    }

    /** A download that streams its rows; {@code fileName} ends in {@code .csv}. */
    public static DownloadHandler download(String fileName, List<String> header, Rows rows) {
        return (DownloadEvent event) -> {
            event.setFileName(fileName);
            event.setContentType("text/csv; charset=utf-8");
            write(event.getOutputStream()::write, header, rows);
        };
    }

    /** Takes bytes, as an output stream does. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    static void write(Sink sink, List<String> header, Rows rows) throws IOException {
        try (Writer writer =
                new BufferedWriter(
                        new OutputStreamWriter(new SinkStream(sink), StandardCharsets.UTF_8))) {
            writer.write('\ufeff');
            Csv csv = new Csv(writer);
            csv.row(header);
            rows.writeTo(csv);
        }
    }

    /** Adds a row; null cells are empty. */
    public void row(List<? extends @Nullable Object> cells) {
        try {
            boolean first = true;
            for (Object cell : cells) {
                if (!first) {
                    out.write(',');
                }
                first = false;
                out.write(quoted(cell == null ? "" : cell.toString()));
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the row", e);
        }
    }

    /** Hands every item to {@code toRow} and writes what it answers. */
    public <T> Consumer<T> each(
            java.util.function.Function<T, List<? extends @Nullable Object>> toRow) {
        return item -> row(toRow.apply(item));
    }

    static String quoted(String cell) {
        String safe = cell;
        if (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !isNumber(cell)) {
            safe = "'" + cell;
        }
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[+-]?\\d+(\\.\\d+)?");
    }

    private static final class SinkStream extends java.io.OutputStream {

        private final Sink sink;

        SinkStream(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sink.write(bytes, offset, length);
        }
    }
}
