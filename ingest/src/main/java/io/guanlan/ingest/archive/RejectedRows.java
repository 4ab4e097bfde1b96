package io.guanlan.ingest.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps refused rows in {@code PATH.rejected.jsonl}, one object a line with line, column, reason
 * and the row; in the working directory when the file's own folder cannot be written.
 */
final class RejectedRows implements Closeable {

    private static final int FIRST = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path beside;
    private final List<Rejection> first = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable BufferedWriter writer;
    private long count;

    RejectedRows(Path imported) {
        Path absolute = imported.toAbsolutePath().normalize();
        beside = absolute.resolveSibling(absolute.getFileName() + ".rejected.jsonl");
    }

    void add(Row row, String column, String reason) throws IOException {
        count++;
        if (first.size() < FIRST) {
            first.add(new Rejection(row.line(), column, reason));
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("line", row.line());
        kept.put("column", column);
        kept.put("reason", reason);
        kept.put("row", row.columns());
        BufferedWriter out = writer();
        out.write(JSON.writeValueAsString(kept));
        out.write('\n');
    }

    private BufferedWriter writer() throws IOException {
        BufferedWriter open = writer;
        if (open == null) {
            open = open();
            writer = open;
        }
        return open;
    }

    private BufferedWriter open() throws IOException {
        Path folder = beside.getParent();
        boolean writable = folder != null && Files.isWritable(folder);
        Path name = beside.getFileName();
        Path chosen = writable || name == null ? beside : Path.of(name.toString());
        file = chosen;
        return Files.newBufferedWriter(chosen);
    }

    /** Removes what an earlier import of the same file left. */
    void forget() throws IOException {
        Path folder = beside.getParent();
        if (folder != null && Files.isWritable(folder)) {
            Files.deleteIfExists(beside);
        }
    }

    long count() {
        return count;
    }

    List<Rejection> first() {
        return List.copyOf(first);
    }

    @Nullable Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
