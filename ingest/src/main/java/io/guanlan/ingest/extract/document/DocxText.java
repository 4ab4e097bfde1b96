package io.guanlan.ingest.extract.document;

import io.guanlan.ingest.extract.ExtractionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The paragraphs of a DOCX file, those in tables included, numbered in reading order. */
final class DocxText {

    private static final int DEEPEST_TABLE = 8;

    static {
        // a document of words never shrinks to a hundredth; a bomb does
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(128L * 1024 * 1024);
        ZipSecureFile.setMaxTextSize(20L * 1024 * 1024);
    }

    private final DocumentText.Builder builder = new DocumentText.Builder(DocumentText.Kind.DOCX);
    private int paragraph;

    private DocxText() {}

    static DocumentText read(byte[] bytes, String name) throws ExtractionException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            DocxText text = new DocxText();
            for (IBodyElement element : document.getBodyElements()) {
                text.add(element, 0);
            }
            return text.builder.build();
        } catch (UnsupportedFileFormatException | POIXMLException e) {
            throw new ExtractionException(name + " is an archive but no DOCX file", e);
        } catch (IOException | OpenXML4JRuntimeException e) {
            throw new ExtractionException(name + " is a damaged or dangerous DOCX file", e);
        } catch (RuntimeException e) {
            throw new ExtractionException(name + " is a damaged DOCX file", e);
        }
    }

    private void add(IBodyElement element, int depth) {
        if (element instanceof XWPFParagraph words) {
            paragraph++;
            String text = words.getText();
            if (!text.isBlank()) {
                builder.line(text.replaceAll("[\\r\\n\\t]+", " "), paragraph, 1);
            }
        } else if (element instanceof XWPFTable table && depth < DEEPEST_TABLE) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    cell.getBodyElements().forEach(inner -> add(inner, depth + 1));
                }
            }
        }
    }
}
