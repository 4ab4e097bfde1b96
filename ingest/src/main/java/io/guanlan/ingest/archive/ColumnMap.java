package io.guanlan.ingest.archive;

import io.guanlan.ingest.extract.ExtractionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which field of the product. */
final class ColumnMap {

    /** The fields that an import can fill. */
    static final List<String> FIELDS =
            List.of(
                    "url",
                    "id",
                    "title",
                    "content",
                    "html",
                    "published_at",
                    "channel",
                    "source",
                    "author",
                    "reposts",
                    "comments",
                    "likes");

    private final Map<String, String> mapping;
    private final Set<String> targets;

    /**
     * A map.
     *
     * @param mapping column → field
     * @throws ExtractionException when a field is unknown or named twice
     */
    ColumnMap(Map<String, String> mapping) throws ExtractionException {
        this.mapping = Map.copyOf(mapping);
        targets = new TreeSet<>();
        for (Map.Entry<String, String> entry : mapping.entrySet()) {
            if (!FIELDS.contains(entry.getValue())) {
                throw new ExtractionException(
                        "unknown field '%s' for column '%s', expected one of %s"
                                .formatted(
                                        entry.getValue(),
                                        entry.getKey(),
                                        String.join(", ", FIELDS)));
            }
            if (!targets.add(entry.getValue())) {
                throw new ExtractionException(
                        "two columns are mapped to field '" + entry.getValue() + "'");
            }
        }
    }

    /**
     * Fields and extras of a row: mapped columns under their field, columns named like a field
     * under it unless another column was mapped to it, the rest as they are.
     */
    Fields apply(Map<String, String> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> extras = new LinkedHashMap<>();
        columns.forEach(
                (column, value) -> {
                    String field = field(column);
                    if (field == null) {
                        extras.put(column, value);
                    } else {
                        fields.put(field, value);
                    }
                });
        return new Fields(fields, extras);
    }

    private @Nullable String field(String column) {
        String mapped = mapping.get(column);
        if (mapped != null) {
            return mapped;
        }
        String name = column.strip().toLowerCase(Locale.ROOT);
        return FIELDS.contains(name) && !targets.contains(name) ? name : null;
    }

    /**
     * Checks the columns that a file has, before any row is taken.
     *
     * @throws ExtractionException when a mapped column is missing, or none is url or id
     */
    void check(Set<String> columns) throws ExtractionException {
        if (columns.isEmpty()) {
            return; // no row can be read, so each is reported for itself
        }
        for (String column : mapping.keySet()) {
            if (!columns.contains(column)) {
                throw new ExtractionException(
                        "no column '%s' in the file; it has %s"
                                .formatted(column, String.join(", ", columns)));
            }
        }
        boolean identified =
                columns.stream().map(this::field).anyMatch(f -> "url".equals(f) || "id".equals(f));
        if (!identified) {
            throw new ExtractionException(
                    ("no column is url or id, so rows cannot be told apart; name one with --map"
                                    + " COLUMN=id (columns: %s)")
                            .formatted(String.join(", ", columns)));
        }
    }

    /**
     * A row by the product's names.
     *
     * @param values by field
     * @param extras columns without a field
     */
    record Fields(Map<String, String> values, Map<String, String> extras) {}
}
