package io.guanlan.deploy.standalone.evaluate;

import io.guanlan.deploy.standalone.instance.CommandException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Labelled rows: UTF-8, tab-separated, a header line, {@code .gz} accepted, columns found by name.
 */
final class Rows {

    private Rows() {}

    /**
     * Every row, column to value.
     *
     * @throws CommandException naming the line that has another number of cells than the header
     */
    static List<Map<String, String>> read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandException.usage("cannot read file " + file);
        }
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String header = reader.readLine();
            if (header == null) {
                throw CommandException.failure(file + ": empty, expected a header line", null);
            }
            List<String> columns = Arrays.asList(header.replace("\ufeff", "").split("\t", -1));
            List<Map<String, String>> rows = new ArrayList<>();
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isEmpty()) {
                    rows.add(row(file, number, columns, line.split("\t", -1)));
                }
            }
            return rows;
        }
    }

    private static Map<String, String> row(
            Path file, int number, List<String> columns, String[] cells) {
        if (cells.length != columns.size()) {
            throw CommandException.failure(
                    "%s:%d: expected %d tab-separated cells, got %d"
                            .formatted(file, number, columns.size(), cells.length),
                    null);
        }
        Map<String, String> row = new HashMap<>();
        row.put("", Integer.toString(number));
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i).strip(), cells[i]);
        }
        return row;
    }
}
