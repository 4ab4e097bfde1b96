package io.guanlan.ingest.archive;

import io.guanlan.ingest.extract.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Pages saved as files: each is a row with the columns id (its path) and html. */
final class HtmlFolder implements RowSource {

    private final Path folder;
    private final Iterator<Path> files;
    private final long count;
    private long read;

    HtmlFolder(Path folder) throws IOException {
        this.folder = folder;
        List<Path> pages;
        try (Stream<Path> walk = Files.walk(folder)) {
            pages = walk.filter(Files::isRegularFile).filter(HtmlFolder::isPage).sorted().toList();
        }
        files = pages.iterator();
        count = pages.size();
    }

    static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(?:html?|shtml|xhtml)(?:\\.gz)?");
    }

    long count() {
        return count;
    }

    long read() {
        return read;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!files.hasNext()) {
            return null;
        }
        Path file = files.next();
        read++;
        String id = folder.relativize(file).toString().replace('\\', '/');
        byte[] bytes;
        try (InputStream in = open(file)) {
            bytes = in.readNBytes(LONGEST_ROW + 1);
        }
        if (bytes.length > LONGEST_ROW) {
            return new Row(1, Map.of("id", id), "longer than 4 MB");
        }
        String html = TextDecoder.decode(bytes, null).text();
        return new Row(1, html.isBlank() ? Map.of("id", id) : Map.of("id", id, "html", html), null);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    @Override
    public void close() {
        // each page is closed when it was read
    }
}
