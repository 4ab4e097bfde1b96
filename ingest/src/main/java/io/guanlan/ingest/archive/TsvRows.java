package io.guanlan.ingest.archive;

import io.guanlan.ingest.extract.ExtractionException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tab-separated values: one line one row. Quotes are text, as in most exports, unless they enclose
 * a whole field in matching pairs, as spreadsheets write them.
 */
final class TsvRows implements RowSource {

    private final LineReader lines;
    private final Table table;

    TsvRows(LineReader lines) throws IOException, ExtractionException {
        this.lines = lines;
        String header = lines.next();
        if (header == null) {
            throw new ExtractionException("the file is empty");
        }
        table = new Table(fields(header));
    }

    @Override
    public @Nullable Row next() throws IOException {
        String line = lines.next();
        while (line != null && line.isEmpty()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        return lines.wasCut()
                ? Row.broken(lines.line(), line.substring(0, 2000), "longer than 4 MB")
                : table.row(lines.line(), fields(line));
    }

    private static List<String> fields(String line) {
        return Stream.of(line.split("\t", -1)).map(TsvRows::unquoted).toList();
    }

    private static String unquoted(String field) {
        if (field.length() < 2 || !field.startsWith("\"") || !field.endsWith("\"")) {
            return field;
        }
        String inside = field.substring(1, field.length() - 1);
        boolean paired = !inside.replace("\"\"", "").contains("\"");
        return paired ? inside.replace("\"\"", "\"") : field;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
