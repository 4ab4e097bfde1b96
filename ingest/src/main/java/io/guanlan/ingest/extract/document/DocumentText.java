package io.guanlan.ingest.extract.document;

import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The plain text of a document, with the way back to the place in the document.
 *
 * @param text paragraphs joined by {@code \n}
 * @param kind of the document
 * @param parts where pieces of the text stand in the document, in order, the first at offset 0;
 *     empty only for an empty text
 */
public record DocumentText(String text, Kind kind, List<Part> parts) {

    /** Larger files are not read, in bytes. */
    public static final long LARGEST = 64L * 1024 * 1024;

    /** What a document is. */
    public enum Kind {
        /** Characters and nothing else. */
        PLAIN,
        /** A page. */
        HTML,
        /** A word-processor document. */
        DOCX,
        /** A typeset document. */
        PDF
    }

    /**
     * A piece of the text.
     *
     * @param offset of its first character in the text
     * @param line in the document, from 1: of the file for plain text and HTML, the paragraph for
     *     DOCX, on the page for PDF
     * @param page from 1; 1 where the format has no pages
     */
    public record Part(int offset, int line, int page) {}

    /**
     * A place for people.
     *
     * @param line from 1, see {@link Part}
     * @param column from 1, counted in the text of the line
     * @param page from 1
     */
    public record Place(int line, int column, int page) {}

    /** Copies the parts. */
    public DocumentText {
        parts = List.copyOf(parts);
    }

    /**
     * Reads plain text, HTML, DOCX or PDF, by content rather than by name.
     *
     * @throws ExtractionException when the format is none of these, is damaged or too large
     */
    public static DocumentText read(Path file) throws ExtractionException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ExtractionException(file + " is larger than 64 MB");
            }
            return of(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new ExtractionException("cannot read " + file, e);
        }
    }

    /**
     * Reads a document from memory.
     *
     * @param name for error messages
     * @throws ExtractionException when the format is unknown, damaged or too large
     */
    public static DocumentText of(byte[] bytes, String name) throws ExtractionException {
        if (startsWith(bytes, "%PDF-")) {
            return PdfText.read(bytes, name);
        }
        if (startsWith(bytes, "PK\3\4")) {
            return DocxText.read(bytes, name);
        }
        if (TextDecoder.binary(bytes) || startsWith(bytes, "{\\rtf")) {
            throw new ExtractionException(
                    name + " is neither plain text, HTML, DOCX nor PDF; save it as one of these");
        }
        String text = TextDecoder.decode(bytes, null).text();
        return HtmlText.looksLikeHtml(text) ? HtmlText.read(text) : plain(text);
    }

    private static DocumentText plain(String text) {
        Builder builder = new Builder(Kind.PLAIN);
        int line = 1;
        for (String row : text.split("\r\n|\r|\n", -1)) {
            builder.line(row, line++, 1);
        }
        return builder.build();
    }

    /**
     * Where an offset of the text stands in the document.
     *
     * @throws IndexOutOfBoundsException when the text is shorter
     */
    public Place place(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(offset);
        }
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (parts.isEmpty()) {
            return new Place(1, offset + 1, 1);
        }
        Part part = parts.get(low);
        return new Place(part.line(), offset - part.offset() + 1, part.page());
    }

    private static boolean startsWith(byte[] bytes, String start) {
        for (int i = 0; i < start.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Collects lines and remembers where they stand. */
    static final class Builder {
        private final Kind kind;
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        Builder(Kind kind) {
            this.kind = kind;
        }

        void line(String words, int line, int page) {
            if (!parts.isEmpty()) {
                text.append('\n');
            }
            parts.add(new Part(text.length(), line, page));
            text.append(words);
        }

        int length() {
            return text.length();
        }

        DocumentText build() {
            return new DocumentText(text.toString(), kind, parts);
        }
    }
}
