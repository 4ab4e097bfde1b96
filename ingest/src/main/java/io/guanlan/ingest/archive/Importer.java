package io.guanlan.ingest.archive;

import io.guanlan.indices.wire.RawDocument;
import io.guanlan.ingest.extract.ExtractionException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns files into raw documents: JSON Lines, CSV, TSV (each also gzip-compressed, in any charset
 * of {@link io.guanlan.ingest.extract.TextDecoder}) and folders of HTML pages.
 *
 * <p>The id of a document follows from its URL, or from the data set and its key; so importing a
 * file again changes no count. The data set is the source given in the options, else the name of
 * the file without its endings.
 */
public final class Importer {

    /** Rows looked at to learn which columns a file has. */
    private static final int LOOK_AHEAD = 50;

    private final UnaryOperator<String> authorHash;
    private final Clock clock;

    /** Called after each row that was read. */
    public interface Progress {

        /**
         * Where the import stands.
         *
         * @param bytesRead of the file as stored; files of a folder
         * @param bytesInAll its size; files of a folder
         * @param rows read so far
         */
        void at(long bytesRead, long bytesInAll, long rows);
    }

    /**
     * An importer that hides the names of private persons.
     *
     * @param authorHash keyed hash of a handle, used for new media and letters
     */
    public Importer(UnaryOperator<String> authorHash) {
        this(authorHash, Clock.systemUTC());
    }

    Importer(UnaryOperator<String> authorHash, Clock clock) {
        this.authorHash = authorHash;
        this.clock = clock;
    }

    /**
     * Reads a file or a folder of HTML and hands each row to the sink, in order. Rows that cannot
     * be taken are listed and kept in a file; they do not end the import.
     *
     * @throws IOException when the file cannot be read
     * @throws ExtractionException when it is of no known kind, or no column can serve as url or id
     */
    public ImportResult run(
            Path path, ImportOptions options, Consumer<RawDocument> sink, Progress progress)
            throws IOException, ExtractionException {
        ColumnMap columns = new ColumnMap(options.mapping());
        RowReader reader = new RowReader(options, columns, dataSet(path), authorHash, clock);
        try (ImportFile file = ImportFile.open(path);
                RejectedRows rejected = new RejectedRows(path)) {
            rejected.forget();
            Ahead rows = new Ahead(file.rows());
            columns.check(rows.columns());
            long read = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                take(row, reader, sink, rejected);
                progress.at(file.bytesRead(), file.bytesInAll(), ++read);
            }
            return new ImportResult(
                    read,
                    read - rejected.count(),
                    rejected.count(),
                    rejected.first(),
                    rejected.file());
        }
    }

    private static void take(
            Row row, RowReader reader, Consumer<RawDocument> sink, RejectedRows rejected)
            throws IOException {
        RawDocument document;
        try {
            document = reader.read(row);
        } catch (RowException e) {
            rejected.add(row, e.column(), e.reason());
            return;
        }
        sink.accept(document);
    }

    private static String dataSet(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        String stem = name == null ? "import" : name.toString();
        return stem.replaceFirst(
                "(?i)(?:\\.(?:jsonl|ndjson|jsonlines|csv|tsv|tab))?(?:\\.gz)?$", "");
    }

    /** Rows with a look ahead. */
    private static final class Ahead {
        private final RowSource rows;
        private final Deque<Row> seen = new ArrayDeque<>();
        private final Set<String> columns = new LinkedHashSet<>();

        Ahead(RowSource rows) throws IOException {
            this.rows = rows;
            for (int i = 0; i < LOOK_AHEAD; i++) {
                Row row = rows.next();
                if (row == null) {
                    break;
                }
                seen.add(row);
                if (row.fault() == null) {
                    columns.addAll(row.columns().keySet());
                }
            }
        }

        Set<String> columns() {
            return columns;
        }

        @Nullable Row next() throws IOException {
            Row first = seen.poll();
            return first != null ? first : rows.next();
        }
    }
}
