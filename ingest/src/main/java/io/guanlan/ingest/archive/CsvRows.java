package io.guanlan.ingest.archive;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.guanlan.ingest.extract.ExtractionException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180): a header line, quotes, line breaks inside quotes. */
final class CsvRows implements RowSource {

    private final CloseableIterator<CsvRecord> records;
    private final Table table;
    private long lastLine = 1;
    private boolean broken;

    CsvRows(Reader in, char separator) throws IOException, ExtractionException {
        records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .ignoreDifferentFieldCount(true)
                        .acceptCharsAfterQuotes(true)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(in)
                        .iterator();
        CsvRecord header = record();
        if (header == null) {
            throw new ExtractionException("the file is empty");
        }
        table = new Table(header.getFields());
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (broken) {
            return null;
        }
        try {
            CsvRecord record = record();
            return record == null
                    ? null
                    : table.row(record.getStartingLineNumber(), record.getFields());
        } catch (CsvParseException e) {
            broken = true; // where the next row starts can no longer be told
            return Row.broken(
                    lastLine + 1, "", "a field is longer than 4 MB, is a quote left open?");
        }
    }

    private @Nullable CsvRecord record() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return record;
        } catch (UncheckedIOException e) {
            throw new IOException("after line " + lastLine + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
