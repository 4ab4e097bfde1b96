package io.guanlan.ingest.extract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.ingest.extract.ExtractionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTextTest {

    private static DocumentText of(byte[] bytes) throws ExtractionException {
        return DocumentText.of(bytes, "file");
    }

    private static DocumentText of(String text) throws ExtractionException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DocumentText.Place place(DocumentText text, String words) {
        return text.place(text.text().indexOf(words));
    }

    @Test
    void plainText_keepsItsLines() throws Exception {
        DocumentText text = of("第一行\r\n\r\n第三行有错字\n");
        assertThat(text.kind()).isEqualTo(DocumentText.Kind.PLAIN);
        assertThat(text.text()).isEqualTo("第一行\n\n第三行有错字\n");
        assertThat(place(text, "错字")).isEqualTo(new DocumentText.Place(3, 5, 1));
        assertThat(text.place(0)).isEqualTo(new DocumentText.Place(1, 1, 1));
    }

    @Test
    void plainText_inGb18030_isDecoded() throws Exception {
        String words = "市政府召开会议，研究部署下半年重点工作，要求各部门抓好落实。";
        assertThat(of(words.getBytes(Charset.forName("GB18030"))).text()).isEqualTo(words);
    }

    @Test
    void html_pointsAtTheLinesOfTheFile() throws Exception {
        DocumentText text =
                of(
                        "<!DOCTYPE html>\n<html><head><title>标题</title><script>var x;</script></head>\n<body>\n<p>\n  第一段</p>\n<p>第二<b>段</b><br>换行后</p>\n</body></html>");
        assertThat(text.kind()).isEqualTo(DocumentText.Kind.HTML);
        assertThat(text.text()).isEqualTo("标题\n第一段\n第二段\n换行后");
        assertThat(place(text, "第一段")).isEqualTo(new DocumentText.Place(5, 1, 1));
        assertThat(place(text, "换行后").line()).isEqualTo(6);
    }

    @Test
    void docx_givesParagraphsAndCells() throws Exception {
        DocumentText text = of(docx());
        assertThat(text.kind()).isEqualTo(DocumentText.Kind.DOCX);
        assertThat(text.text()).isEqualTo("关于供水的通知\n各单位：\n姓名\n电话");
        assertThat(place(text, "电话")).isEqualTo(new DocumentText.Place(5, 1, 1));
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("关于供水的通知");
            document.createParagraph();
            document.createParagraph().createRun().setText("各单位：");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("姓名");
            table.getRow(0).getCell(1).setText("电话");
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void pdf_givesPagesAndLines() throws Exception {
        DocumentText text = of(pdf(null));
        assertThat(text.kind()).isEqualTo(DocumentText.Kind.PDF);
        assertThat(text.text()).contains("first page line two").contains("second page");
        assertThat(place(text, "line two")).isEqualTo(new DocumentText.Place(2, 12, 1));
        assertThat(place(text, "second page").page()).isEqualTo(2);
    }

    private static byte[] pdf(String password) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String words : new String[] {"first page", "second page"}) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words + " line one");
                    content.newLineAtOffset(0, -20);
                    content.showText(words + " line two");
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void pdf_withPassword_isRefusedInWords() throws Exception {
        byte[] locked = pdf("secret");
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(() -> of(locked))
                .withMessage("file is locked by a password");
    }

    @Test
    void docx_thatInflatesWithoutEnd_isRefused() throws Exception {
        byte[] bomb = zip("word/document.xml", 300 * 1024 * 1024);
        assertThatExceptionOfType(ExtractionException.class).isThrownBy(() -> of(bomb));
    }

    @Test
    void zip_thatIsNoDocx_isRefused() throws Exception {
        byte[] other = zip("readme.txt", 10);
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(() -> of(other))
                .withMessageContaining("DOCX");
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 16];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block, 0, Math.min(block.length, size - written));
            }
        }
        return out.toByteArray();
    }

    @Test
    void damagedFiles_areRefusedOrRead_neverMore() throws Exception {
        byte[][] files = {docx(), pdf(null)};
        Random random = new Random(11);
        for (byte[] file : files) {
            for (int i = 0; i < 60; i++) {
                byte[] damaged = file.clone();
                for (int k = 0; k < 20; k++) {
                    damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
                }
                assertThat(outcome(damaged)).isNotNull();
            }
        }
    }

    private static String outcome(byte[] bytes) {
        try {
            return of(bytes).text();
        } catch (ExtractionException e) {
            return e.reason();
        }
    }

    @Test
    void picture_isRefusedInWords() {
        byte[] gif = "GIF89a....".getBytes(StandardCharsets.US_ASCII);
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(() -> of(gif))
                .withMessageContaining("neither plain text, HTML, DOCX nor PDF");
    }

    @Test
    void file_thatIsMissing_isRefusedByName(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.txt");
        assertThatThrownBy(() -> DocumentText.read(file)).hasMessageContaining("a.txt");
        Files.writeString(file, "有字");
        assertThat(DocumentText.read(file).text()).isEqualTo("有字");
    }

    @Test
    void place_behindTheText_isAnError() throws Exception {
        DocumentText text = of("字");
        assertThatThrownBy(() -> text.place(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
