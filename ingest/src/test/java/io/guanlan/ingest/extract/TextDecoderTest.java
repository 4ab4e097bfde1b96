package io.guanlan.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final String SIMPLE = "市政府召开会议，研究部署下半年重点工作，要求各部门抓好落实，确保完成全年任务。";
    private static final String TRADITIONAL = "市政府召開會議，研究部署下半年重點工作，要求各部門抓好落實，確保完成全年任務。";

    private static String meta(String charset, String text) {
        return "<html><meta charset=\"" + charset + "\"><body>" + text + "</body></html>";
    }

    private static void decodes(byte[] bytes, String header, String text, String charset) {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, header);
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo(charset);
    }

    @Test
    void utf8_declaredAsGb2312_isReadAsUtf8() {
        String page = meta("gb2312", SIMPLE);
        decodes(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=gbk", page, "UTF-8");
    }

    @Test
    void gb18030_declaredAsGb2312_keepsCharactersBeyondGb2312() {
        String page = meta("gb2312", SIMPLE + "朱镕基、喆、㐀");
        decodes(page.getBytes(GBK), null, page, "GB18030");
    }

    @Test
    void gb18030_declaredAsUtf8_isReadAsGb18030() {
        String page = meta("utf-8", SIMPLE);
        decodes(page.getBytes(GBK), "text/html; charset=utf-8", page, "GB18030");
    }

    @Test
    void gb18030_declaredAsLatin1_isReadAsGb18030() {
        String page = meta("iso-8859-1", SIMPLE);
        decodes(page.getBytes(GBK), "text/html; charset=ISO-8859-1", page, "GB18030");
    }

    @Test
    void gb18030_undeclared_isRecognised() {
        decodes(SIMPLE.getBytes(GBK), null, SIMPLE, "GB18030");
    }

    @Test
    void big5_declared_isReadAsBig5() {
        String page = meta("big5", TRADITIONAL);
        decodes(page.getBytes(BIG5), null, page, "Big5-HKSCS");
    }

    @Test
    void big5_undeclared_isRecognised() {
        decodes(TRADITIONAL.getBytes(BIG5), null, TRADITIONAL, "Big5-HKSCS");
    }

    @Test
    void big5_declaredAsGbk_isReadAsBig5() {
        String page = meta("gbk", TRADITIONAL.repeat(3));
        decodes(page.getBytes(BIG5), "text/html; charset=gb2312", page, "Big5-HKSCS");
    }

    @Test
    void gb18030_declaredAsBig5_isReadAsGb18030() {
        String page = meta("big5", SIMPLE.repeat(3));
        decodes(page.getBytes(GBK), null, page, "GB18030");
    }

    @Test
    void utf16_withMark_isReadWithoutTheMark() {
        byte[] bytes = ("\uFEFF" + SIMPLE).getBytes(StandardCharsets.UTF_16LE);
        decodes(bytes, "text/html; charset=gbk", SIMPLE, "UTF-16LE");
    }

    @Test
    void utf16_withoutMark_isRecognisedByItsZeros() {
        String page = meta("utf-16", SIMPLE);
        decodes(page.getBytes(StandardCharsets.UTF_16BE), null, page, "UTF-16BE");
        decodes(page.getBytes(StandardCharsets.UTF_16LE), null, page, "UTF-16LE");
    }

    @Test
    void utf8_withMark_losesTheMark() {
        decodes(("\uFEFF" + SIMPLE).getBytes(StandardCharsets.UTF_8), null, SIMPLE, "UTF-8");
    }

    @Test
    void utf8_cutInTheMiddleOfACharacter_staysUtf8() {
        byte[] bytes = SIMPLE.getBytes(StandardCharsets.UTF_8);
        TextDecoder.Decoded decoded =
                TextDecoder.decode(Arrays.copyOf(bytes, bytes.length - 1), "text/html");
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.text()).startsWith(SIMPLE.substring(0, 20));
    }

    @Test
    void utf8_withOneBrokenCharacter_staysUtf8() {
        byte[] bytes = SIMPLE.repeat(5).getBytes(StandardCharsets.UTF_8);
        bytes[31] = 'x';
        assertThat(TextDecoder.decode(bytes, null).charset()).isEqualTo("UTF-8");
    }

    @Test
    void latin1_declared_isBelievedWhereNothingLooksChinese() {
        String page = meta("iso-8859-1", "Résumé of the café: naïve, déjà vu, señor");
        byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextDecoder.decode(bytes, null).text()).isEqualTo(page);
    }

    @Test
    void nothing_decodesToNothing() {
        decodes(new byte[0], null, "", "UTF-8");
    }

    @Test
    void declaration_nobodyKnows_isIgnored() {
        String page = meta("x-unknown-7", SIMPLE);
        decodes(page.getBytes(GBK), "text/html; charset=nonsense!", page, "GB18030");
    }
}
