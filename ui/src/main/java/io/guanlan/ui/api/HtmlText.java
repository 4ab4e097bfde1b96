package io.guanlan.ui.api;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** The readable text of HTML: a line a block, scripts and styles left out. */
final class HtmlText implements HtmlSanitizer.Policy {

    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "head", "title");
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub",
                    "sup", "u");

    private final StringBuilder text = new StringBuilder();
    private int silent;

    private HtmlText() {}

    static String of(String html) {
        HtmlText reader = new HtmlText();
        HtmlSanitizer.sanitize(html, reader);
        return reader.text.toString().strip();
    }

    @Override
    public void openDocument() {
        text.setLength(0);
    }

    @Override
    public void closeDocument() {
        // the text is complete as it is
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (SILENT.contains(element)) {
            silent++;
        }
        breakLine(element);
    }

    @Override
    public void closeTag(String element) {
        if (SILENT.contains(element)) {
            silent = Math.max(0, silent - 1);
        }
        breakLine(element);
    }

    @Override
    public void text(String chunk) {
        if (silent > 0) {
            return;
        }
        String words = chunk.replaceAll("\\s+", " ");
        boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(lineStart ? words.stripLeading() : words);
    }

    private void breakLine(String element) {
        if (!INLINE.contains(element)
                && !text.isEmpty()
                && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
