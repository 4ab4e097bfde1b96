package io.guanlan.ingest.archive;

import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.TextDecoder;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file or folder opened for import, with its kind, charset and how far it was read. */
final class ImportFile implements Closeable {

    private static final int SAMPLE = 1 << 18;
    private static final char MARK = '\uFEFF';

    private final RowSource rows;
    private final Position position;

    private ImportFile(RowSource rows, Position position) {
        this.rows = rows;
        this.position = position;
    }

    /** How far a source was read. */
    private interface Position {
        long done();

        long all();
    }

    /**
     * Opens by kind.
     *
     * @throws ExtractionException when it is of no known kind or has no header
     */
    static ImportFile open(Path path) throws IOException, ExtractionException {
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        Counted counted = new Counted(Files.newInputStream(path), Files.size(path));
        try {
            return new ImportFile(rows(path, reader(unpacked(counted))), counted);
        } catch (IOException | ExtractionException | RuntimeException e) {
            counted.close();
            throw e;
        }
    }

    private static ImportFile ofFolder(Path path) throws IOException, ExtractionException {
        HtmlFolder folder = new HtmlFolder(path);
        if (folder.count() == 0) {
            throw new ExtractionException("no .html file in the folder");
        }
        return new ImportFile(
                folder,
                new Position() {
                    @Override
                    public long done() {
                        return folder.read();
                    }

                    @Override
                    public long all() {
                        return folder.count();
                    }
                });
    }

    private static RowSource rows(Path path, Reader in) throws IOException, ExtractionException {
        String name = path.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return switch (kind) {
            case "jsonl", "ndjson", "jsonlines" -> new JsonLines(new LineReader(in));
            case "csv" -> new CsvRows(in, ',');
            case "tsv", "tab" -> new TsvRows(new LineReader(in));
            default ->
                    throw new ExtractionException(
                            "unknown kind of file '."
                                    + kind
                                    + "', expected .jsonl, .csv, .tsv (also .gz) or"
                                    + " a folder of .html");
        };
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static Reader reader(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, SAMPLE);
        buffered.mark(SAMPLE);
        byte[] sample = buffered.readNBytes(SAMPLE);
        buffered.reset();
        Charset charset = Charset.forName(TextDecoder.decode(sample, null).charset());
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(buffered, charset), SAMPLE);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    RowSource rows() {
        return rows;
    }

    long bytesRead() {
        return position.done();
    }

    long bytesInAll() {
        return position.all();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Counts what was read of the file as stored. */
    private static final class Counted extends FilterInputStream implements Position {
        private final long size;
        private long read;

        Counted(InputStream in, long size) {
            super(in);
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(0, count);
            return count;
        }

        @Override
        public long done() {
            return read;
        }

        @Override
        public long all() {
            return size;
        }
    }
}
