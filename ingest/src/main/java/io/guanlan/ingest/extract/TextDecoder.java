package io.guanlan.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to characters, believing the bytes more than what is said about them.
 *
 * <p>A byte order mark wins. Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever is
 * declared. Then the declaration (HTTP header, then {@code meta} or XML prolog) counts if the bytes
 * look like it: declared GB2312 and GBK are read as their superset GB18030, and a declared Big5
 * whose bytes are distributed like GB18030 loses, as the other way round. Without a usable
 * declaration the byte distribution decides, then a statistical detector.
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Set<String> GB_NAMES =
            Set.of("gb2312", "gbk", "x-gbk", "gb_2312-80", "gb18030", "hz-gb-2312", "cp936", "936");
    private static final Set<String> BIG5_NAMES =
            Set.of("big5", "big5-hkscs", "x-x-big5", "big-5", "cp950");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{3,20})");

    /** Bytes looked at for a declaration; browsers look at 1,024, some sites need more. */
    private static final int HEAD = 4096;

    private TextDecoder() {}

    /**
     * Decoded text.
     *
     * @param text without byte order mark; malformed bytes became U+FFFD
     * @param charset canonical name
     */
    public record Decoded(String text, String charset) {}

    /**
     * Decodes bytes of unknown charset.
     *
     * @param contentType the {@code Content-Type} header, or null
     */
    public static Decoded decode(byte[] bytes, @Nullable String contentType) {
        Charset charset = byMark(bytes);
        int skip = charset == null ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
        if (charset == null) {
            charset = byContent(bytes, contentType);
        }
        String text = new String(bytes, skip, bytes.length - skip, charset);
        return new Decoded(text, charset.name());
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB) {
            return at(bytes, 2) == 0xBF ? StandardCharsets.UTF_8 : null;
        }
        if (bytes.length >= 2) {
            int mark = at(bytes, 0) << 8 | at(bytes, 1);
            return mark == 0xFEFF
                    ? StandardCharsets.UTF_16BE
                    : mark == 0xFFFE ? StandardCharsets.UTF_16LE : null;
        }
        return null;
    }

    private static Charset byContent(byte[] bytes, @Nullable String contentType) {
        Charset wide = unmarkedUtf16(bytes);
        if (wide != null) {
            return wide;
        }
        ByteShape shape = ByteShape.of(bytes);
        if (shape.ascii() || shape.utf8()) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = declared(bytes, contentType);
        if (declared != null && believable(declared, shape, bytes)) {
            return declared;
        }
        if (Math.max(shape.gb(), shape.big5()) > 0.85) {
            return shape.gb() >= shape.big5() ? GB18030 : BIG5;
        }
        return statistical(bytes, shape);
    }

    private static Charset statistical(byte[] bytes, ByteShape shape) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 16));
        detector.dataEnd();
        Charset found = named(detector.getDetectedCharset());
        if (found != null) {
            return found;
        }
        return shape.gb() > 0.5 ? GB18030 : StandardCharsets.UTF_8;
    }

    private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
        Charset header = contentType == null ? null : firstDeclared(contentType);
        if (header != null) {
            return header;
        }
        int length = Math.min(bytes.length, HEAD);
        return firstDeclared(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    private static @Nullable Charset firstDeclared(String text) {
        Matcher matcher = DECLARED.matcher(text);
        while (matcher.find()) {
            Charset charset = named(matcher.group(1));
            if (charset != null) {
                return charset;
            }
        }
        return null;
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (GB_NAMES.contains(lower)) {
            return GB18030;
        }
        if (BIG5_NAMES.contains(lower)) {
            return BIG5;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a declaration nobody understands is none
        }
    }

    /** Invalid UTF-8 was found before, so a declared UTF-8 only stands when nothing fits better. */
    private static boolean believable(Charset declared, ByteShape shape, byte[] bytes) {
        if (declared.equals(GB18030)) {
            return shape.gb() + 0.15 >= shape.big5();
        }
        if (declared.equals(BIG5)) {
            return shape.big5() + 0.15 >= shape.gb();
        }
        if (declared.equals(StandardCharsets.UTF_8)) {
            return shape.brokenUtf8() < 0.2;
        }
        boolean looksChinese = Math.max(shape.gb(), shape.big5()) > 0.8;
        boolean singleByte = declared.newEncoder().maxBytesPerChar() <= 1.0f;
        return !(singleByte && looksChinese) && decodes(declared, bytes);
    }

    private static boolean decodes(Charset charset, byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(8192);
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, 8000)), out, false)
                .isError();
    }

    private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, 512) & ~1;
        int evenZero = 0;
        int oddZero = 0;
        for (int i = 0; i < length; i += 2) {
            evenZero += bytes[i] == 0 ? 1 : 0;
            oddZero += bytes[i + 1] == 0 ? 1 : 0;
        }
        int more = Math.max(evenZero, oddZero);
        if (length < 8 || more * 10 < length || Math.min(evenZero, oddZero) * 10 > more) {
            return null;
        }
        return evenZero > oddZero ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }

    /** Is this a file of another kind, to judge by its first bytes? */
    public static boolean binary(byte[] body) {
        if (startsWith(body, "%PDF-")
                || startsWith(body, "PK\3\4")
                || startsWith(body, "\211PNG")) {
            return true;
        }
        return startsWith(body, "GIF8")
                || startsWith(body, "\377\330\377")
                || startsWith(body, "\320\317\021\340")
                || startsWith(body, "\037\213");
    }

    private static boolean startsWith(byte[] body, String start) {
        for (int i = 0; i < start.length(); i++) {
            if (i >= body.length || (body[i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
