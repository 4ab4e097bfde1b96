package io.guanlan.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A tree as lines in reading order, and for every block element the range of its lines: so the sum
 * of anything over an element is a difference of two prefix sums.
 */
final class PageLines implements NodeFilter {

    private static final Set<String> UNREAD =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "iframe",
                    "object",
                    "embed",
                    "head",
                    "select",
                    "option",
                    "button",
                    "textarea",
                    "input",
                    "canvas",
                    "map",
                    "audio",
                    "video",
                    "math",
                    "link",
                    "meta",
                    "title");

    private static final Set<String> CELLS = Set.of("td", "th");

    /** Lines beyond this are not looked at: no article page has as many. */
    private static final int MOST_LINES = 60_000;

    /** The lines of an element: {@code from} inclusive, {@code to} exclusive. */
    record Range(Element element, int from, int to, int depth) {

        boolean holds(int line) {
            return line >= from && line < to;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final LineText text = new LineText();
    private Element owner;
    private int hiddenDepth = -1;
    private int linkDepth = -1;
    private int preDepth = -1;
    private int headingDepth = -1;
    private int linkChars;
    private int links;
    private boolean attachment;

    private PageLines(Element root) {
        owner = root;
    }

    static PageLines of(Element root) {
        PageLines lines = new PageLines(root);
        root.filter(lines);
        lines.flush();
        return lines;
    }

    List<Line> lines() {
        return lines;
    }

    /** The same lines, none of them hidden. */
    PageLines shown() {
        PageLines shown = new PageLines(owner);
        lines.forEach(line -> shown.lines.add(line.shown()));
        shown.ranges.addAll(ranges);
        return shown;
    }

    /** Amount of text that the page hides. */
    double hiddenUnits() {
        return lines.stream().filter(Line::hidden).mapToDouble(Line::units).sum();
    }

    /** Ranges of block elements that hold a line, inner ones before the outer ones around them. */
    List<Range> ranges() {
        return ranges;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (lines.size() > MOST_LINES) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (node instanceof Element element) {
            return open(element, depth);
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult open(Element element, int depth) {
        String tag = element.normalName();
        if (UNREAD.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br") || tag.equals("hr")) {
            flush();
            return FilterResult.CONTINUE;
        }
        if (CELLS.contains(tag) && isShortCell(element)) {
            text.space(); // the row has begun a new line
        } else if (boundary(element)) {
            flush();
            owner = element;
        }
        starts.add(lines.size());
        note(element, tag, depth);
        return FilterResult.CONTINUE;
    }

    private void note(Element element, String tag, int depth) {
        if (hiddenDepth < 0 && hidden(element)) {
            flush();
            hiddenDepth = depth;
        }
        if (preDepth < 0 && tag.equals("pre")) {
            preDepth = depth;
        }
        if (headingDepth < 0 && isHeading(tag)) {
            headingDepth = depth;
        }
        if (linkDepth < 0 && tag.equals("a") && element.hasAttr("href")) {
            linkDepth = depth;
            links++;
            attachment |= Attachments.isFile(element.attr("href"));
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element) || element.normalName().equals("br")) {
            return FilterResult.CONTINUE;
        }
        if (element.normalName().equals("hr")) {
            return FilterResult.CONTINUE;
        }
        close(element, depth);
        return FilterResult.CONTINUE;
    }

    private void close(Element element, int depth) {
        boolean cell = CELLS.contains(element.normalName()) && isShortCell(element);
        boolean block = boundary(element) && !cell;
        if (block || depth == hiddenDepth) {
            flush();
        }
        int from = starts.removeLast();
        if (block || cell) {
            if (lines.size() > from) {
                ranges.add(new Range(element, from, lines.size(), depth));
            }
            Element parent = element.parent();
            owner = block && parent != null ? parent : owner;
        }
        hiddenDepth = hiddenDepth == depth ? -1 : hiddenDepth;
        preDepth = preDepth == depth ? -1 : preDepth;
        headingDepth = headingDepth == depth ? -1 : headingDepth;
        linkDepth = linkDepth == depth ? -1 : linkDepth;
    }

    private static boolean boundary(Element element) {
        Element parent = element.parent();
        boolean paragraph = element.normalName().equals("p");
        if (paragraph && parent != null && isCell(parent) && isShortCell(parent)) {
            return false; // word processors wrap the text of every cell in a paragraph
        }
        return element.isBlock() || element.tag().isBlock() || isCustom(element.normalName());
    }

    /** Elements of the page's own making lay out blocks far more often than words. */
    private static boolean isCustom(String tag) {
        return tag.indexOf('-') > 0;
    }

    private static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /**
     * A cell of a table of data stays on the line of its row; one that lays out a page does not.
     */
    private static boolean isShortCell(Element cell) {
        return cell.childrenSize() < 4
                && cell.childNodeSize() < 12
                && cell.selectFirst("table, div, ul, br, p + p, h1, h2, h3, form, li") == null
                && Line.units(cell.text()) < 40;
    }

    private static boolean hidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private void append(String words) {
        int before = text.length();
        if (preDepth >= 0) {
            String[] rows = words.split("\r?\n", -1);
            for (int i = 0; i < rows.length; i++) {
                if (i > 0) {
                    flush();
                }
                text.append(rows[i]);
            }
        } else {
            text.append(words);
        }
        if (linkDepth >= 0) {
            linkChars += Math.max(0, text.length() - before);
        }
    }

    private void flush() {
        String line = text.take();
        if (!line.isEmpty()) {
            boolean hides = hiddenDepth >= 0;
            lines.add(
                    new Line(line, owner, linkChars, links, headingDepth >= 0, attachment, hides));
        }
        linkChars = 0;
        attachment = false;
        links = linkDepth >= 0 ? 1 : 0;
    }
}
