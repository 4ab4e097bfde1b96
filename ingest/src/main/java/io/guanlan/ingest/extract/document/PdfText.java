package io.guanlan.ingest.extract.document;

import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.LineText;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF, page by page; a scanned one has none. */
final class PdfText {

    private static final int MOST_PAGES = 2000;
    private static final int MOST_CHARACTERS = 20_000_000;

    private PdfText() {}

    static DocumentText read(byte[] bytes, String name) throws ExtractionException {
        try (PDDocument document =
                Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return text(document, name);
        } catch (InvalidPasswordException e) {
            throw new ExtractionException(name + " is locked by a password", e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(name + " is a damaged PDF", e);
        }
    }

    private static DocumentText text(PDDocument document, String name)
            throws IOException, ExtractionException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new ExtractionException(name + " has more than 2,000 pages");
        }
        DocumentText.Builder builder = new DocumentText.Builder(DocumentText.Kind.PDF);
        for (int page = 1; page <= pages; page++) {
            addPage(document, page, builder);
            if (builder.length() > MOST_CHARACTERS) {
                throw new ExtractionException(name + " holds more than 20 million characters");
            }
        }
        return builder.build();
    }

    private static void addPage(PDDocument document, int page, DocumentText.Builder builder)
            throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        int line = 1;
        for (String row : stripper.getText(document).split("\r?\n")) {
            String words = LineText.oneLine(row);
            if (!words.isEmpty()) {
                builder.line(words, line, page);
            }
            line++;
        }
    }
}
