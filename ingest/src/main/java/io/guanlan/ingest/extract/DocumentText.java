package io.guanlan.ingest.extract;

import java.nio.file.Path;

/**
 * The plain text of a document, with the way back to the place in the document.
 *
 * @param text paragraphs joined by {@code \n}
 */
public record DocumentText(String text) {

    /**
     * Reads plain text, HTML, DOCX or PDF, by content rather than by name.
     *
     * @throws ExtractionException when the format is none of these, is damaged or too large
     */
    public static DocumentText read(Path file) throws ExtractionException {
        throw new ExtractionException("unsupported format");
    }
}
