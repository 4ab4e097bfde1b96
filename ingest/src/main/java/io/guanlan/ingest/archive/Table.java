package io.guanlan.ingest.archive;

import io.guanlan.ingest.extract.ExtractionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header of a table, and its rows as named columns. */
final class Table {

    private final List<String> header;

    /**
     * A table with these column names.
     *
     * @throws ExtractionException when a name occurs twice or there is none
     */
    Table(List<String> names) throws ExtractionException {
        header = names.stream().map(String::strip).toList();
        if (header.stream().allMatch(String::isEmpty)) {
            throw new ExtractionException("the first line must name the columns");
        }
        List<String> seen = new ArrayList<>();
        for (String name : header) {
            if (!name.isEmpty() && seen.contains(name)) {
                throw new ExtractionException("column '" + name + "' occurs twice in the header");
            }
            seen.add(name);
        }
    }

    int width() {
        return header.size();
    }

    Row row(long line, List<String> fields) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = i < header.size() ? header.get(i) : "";
            if (!fields.get(i).isBlank()) {
                columns.put(name.isEmpty() ? "column " + (i + 1) : name, fields.get(i));
            }
        }
        if (fields.size() == header.size()) {
            return new Row(line, columns, null);
        }
        String fault = fields.size() + " fields, the header has " + header.size();
        return new Row(line, columns, fault);
    }
}
