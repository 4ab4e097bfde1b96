package io.guanlan.analytics.text.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A tab-separated file with a header line, gzip where its name ends in {@code .gz}. Columns are
 * found by name, extra ones are ignored.
 *
 * @param columns column names, small letters, with their places
 * @param rows in the order of the file
 */
record LabelledFile(Map<String, Integer> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param line its number in the file, the header being 1
     */
    record Row(int line, List<String> cells, Map<String, Integer> columns) {

        /** The cell of a column, empty when the row is too short or has no such column. */
        String cell(String column) {
            Integer place = columns.get(column);
            return place == null || place >= cells.size() ? "" : cells.get(place);
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    static LabelledFile read(Path file) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        try (InputStream plain = Files.newInputStream(file);
                InputStream in =
                        file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (@Nullable String line = reader.readLine();
                    line != null;
                    line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                if (number++ == 0) {
                    readHeader(cells, columns);
                } else if (!line.isEmpty()) {
                    rows.add(new Row(number, List.of(cells), columns));
                }
            }
        }
        return new LabelledFile(columns, rows);
    }

    private static void readHeader(String[] cells, Map<String, Integer> columns) {
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i].strip().toLowerCase(Locale.ROOT);
            columns.put(name.startsWith("\uFEFF") ? name.substring(1) : name, i);
        }
    }
}
