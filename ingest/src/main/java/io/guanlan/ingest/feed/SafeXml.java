package io.guanlan.ingest.feed;

import com.rometools.rome.io.impl.XmlFixerReader;
import io.guanlan.ingest.extract.ExtractionException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;

/** XML of strangers: no document types, no entities but HTML's, small faults repaired. */
final class SafeXml {

    private static final Pattern DOCTYPE =
            Pattern.compile(
                    "<!DOCTYPE[^\\[>]{0,500}(?:\\[.{0,100000}?]\\s{0,100})?>", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]{0,200}\\?>");
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\r\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!#\\d{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z_][^<>]*>");
    private static final Pattern SECTION =
            Pattern.compile("<!\\[CDATA\\[.*?]]>|<!--.*?-->", Pattern.DOTALL);
    private static final int DEEPEST = 200;

    private SafeXml() {}

    static Document parse(String text) throws ExtractionException {
        String body = DECLARATION.matcher(text).replaceFirst("");
        body = ILLEGAL.matcher(DOCTYPE.matcher(body).replaceFirst("")).replaceAll("");
        refuseDepth(body);
        try {
            return build(new XmlFixerReader(new StringReader(body)));
        } catch (JDOMException | IOException | IllegalArgumentException first) {
            return repaired(body, first);
        }
    }

    private static Document repaired(String body, Exception first) throws ExtractionException {
        try {
            return build(new StringReader(BARE_AMPERSAND.matcher(body).replaceAll("&amp;")));
        } catch (JDOMException | IOException | IllegalArgumentException e) {
            e.addSuppressed(first);
            throw new ExtractionException("no feed: " + e.getMessage(), e);
        }
    }

    private static Document build(Reader reader) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        return builder.build(reader);
    }

    /** Readers of the tree recurse; what nests deeper than any feed would exhaust the stack. */
    private static void refuseDepth(String xml) throws ExtractionException {
        int depth = 0;
        Matcher tag = TAG.matcher(SECTION.matcher(xml).replaceAll(""));
        while (tag.find()) {
            depth += tag.group().startsWith("</") ? -1 : tag.group().endsWith("/>") ? 0 : 1;
            if (depth > DEEPEST) {
                throw new ExtractionException("no feed: elements nest too deep");
            }
        }
    }
}
