package io.guanlan.ingest.extract.document;

import io.guanlan.ingest.extract.LineText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML file with the lines of the file on which they stand. */
final class HtmlText implements NodeVisitor {

    private static final Pattern TAGS =
            Pattern.compile(
                    "(?i)<(?:!doctype\\s+html|html|head|body|div|p|br|table|h[1-6]|span|ul|meta)\\b[^<]{0,400}>");
    private static final Set<String> UNREAD = Set.of("script", "style", "noscript", "template");
    private static final int DEEPEST = 256;
    private static final int HEAD = 20_000;

    private final DocumentText.Builder builder = new DocumentText.Builder(DocumentText.Kind.HTML);
    private final LineText line = new LineText();
    private int unread;
    private int startLine = 1;

    static boolean looksLikeHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        String lower = head.stripLeading().toLowerCase(Locale.ROOT);
        return lower.startsWith("<!doctype html")
                || lower.startsWith("<html")
                || TAGS.matcher(head).results().limit(3).count() == 3;
    }

    static DocumentText read(String html) {
        HtmlText text = new HtmlText();
        Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .setTrackPosition(true)
                .parseInput(html, "")
                .traverse(text);
        text.flush();
        return text.builder.build();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unread == 0) {
            if (line.length() == 0 && !words.isBlank()) {
                startLine = firstWordLine(words);
            }
            line.append(words.getWholeText());
        } else if (node instanceof Element element) {
            unread += UNREAD.contains(element.normalName()) ? 1 : 0;
            if (element.isBlock() || element.normalName().equals("br")) {
                flush();
            }
        }
    }

    /** Line breaks before the first word belong to the source, not to the text. */
    private static int firstWordLine(TextNode words) {
        int at = Math.max(1, words.sourceRange().start().lineNumber());
        String text = words.getWholeText();
        for (int i = 0; i < text.length() && LineText.isSpace(text.charAt(i)); i++) {
            at += text.charAt(i) == '\n' ? 1 : 0;
        }
        return at;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            unread -= UNREAD.contains(element.normalName()) ? 1 : 0;
            if (element.isBlock()) {
                flush();
            }
        }
    }

    private void flush() {
        String words = line.take();
        if (!words.isEmpty()) {
            builder.line(words, startLine, 1);
        }
    }
}
