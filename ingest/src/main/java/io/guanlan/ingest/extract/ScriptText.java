package io.guanlan.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Strings that scripts give names to: {@code "content": "<p>…"}, {@code var publish_time = "…"}.
 * Pages that are drawn in the browser carry their article this way, as JSON or as a JavaScript
 * object, escaped once or more. The scripts are scanned, never run.
 */
final class ScriptText {

    private static final Set<String> BODY_NAMES =
            Set.of(
                    "content",
                    "body",
                    "articlecontent",
                    "article_content",
                    "contenthtml",
                    "html",
                    "content_html",
                    "detail",
                    "text",
                    "articlebody",
                    "article_body",
                    "newscontent",
                    "news_content",
                    "maintext",
                    "richtext",
                    "bodyhtml",
                    "contentstr",
                    "txt",
                    "zw",
                    "infocontent",
                    "doccontent",
                    "dochtmlcon",
                    "content_noencode");
    private static final Set<String> TIME_NAMES =
            Set.of(
                    "ct",
                    "publish_time",
                    "publishtime",
                    "pubtime",
                    "pub_time",
                    "publish_date",
                    "publishdate",
                    "pubdate",
                    "pub_date",
                    "createtime",
                    "create_time",
                    "releasetime",
                    "release_time",
                    "posttime",
                    "post_time",
                    "ptime",
                    "datepublished",
                    "published_at",
                    "publishedat",
                    "publish_at",
                    "created_at",
                    "createdat",
                    "displaytime",
                    "docreltime",
                    "ori_create_time");
    private static final Set<String> TITLE_NAMES =
            Set.of("title", "msg_title", "articletitle", "article_title", "newstitle", "doctitle");
    private static final Pattern NUMBER = Pattern.compile("\\G\\s*(\\d{10}|\\d{13})\\b");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)");
    private static final double FEWEST_UNITS = 40;
    private static final int NEAR = 8;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SCRIPT = 3_000_000;

    /** A string with its name in lower case. */
    record Named(String name, String value) {}

    private final List<Named> values;

    private ScriptText(List<Named> values) {
        this.values = values;
    }

    static ScriptText of(Document document) {
        List<Named> values = new ArrayList<>();
        for (Element script : document.getElementsByTag("script")) {
            String code = script.data();
            boolean linked = script.attr("type").contains("ld+json");
            if (code.length() > 20 && code.length() < LONGEST_SCRIPT && !linked) {
                scan(code, values);
            }
        }
        return new ScriptText(values);
    }

    /** HTML or text of the longest string that is named like a body, unescaped; or null. */
    @Nullable String body() {
        int longest = indexOfBody();
        String text = longest < 0 ? "" : values.get(longest).value();
        return Line.units(text) < FEWEST_UNITS ? null : unquoted(decoded(text));
    }

    /** The string named like a title that stands nearest to the body, or null. */
    @Nullable String titleOfBody() {
        int body = indexOfBody();
        for (int away = 1; body >= 0 && away <= NEAR; away++) {
            for (int i : new int[] {body - away, body + away}) {
                if (i >= 0 && i < values.size() && TITLE_NAMES.contains(values.get(i).name())) {
                    String title = PlainText.ofMarkup(unquoted(decoded(values.get(i).value())));
                    if (title.length() > 4 && title.length() < LONGEST_TITLE) {
                        return title;
                    }
                }
            }
        }
        return null;
    }

    private int indexOfBody() {
        int longest = -1;
        for (int i = 0; i < values.size(); i++) {
            boolean body = BODY_NAMES.contains(values.get(i).name());
            int best = longest < 0 ? 0 : values.get(longest).value().length();
            longest = body && values.get(i).value().length() > best ? i : longest;
        }
        return longest;
    }

    /** The first string named like a publish time, or null. */
    @Nullable String time(WrittenTime times) {
        return values.stream()
                .filter(named -> TIME_NAMES.contains(named.name()))
                .filter(named -> times.parse(named.value()) != null)
                .map(Named::value)
                .findFirst()
                .orElse(null);
    }

    /** The longest string named like a title that the title of the page begins with, or null. */
    @Nullable String title(String documentTitle) {
        return values.stream()
                .filter(named -> TITLE_NAMES.contains(named.name()))
                .map(named -> LineText.oneLine(unquoted(decoded(named.value()))))
                .filter(title -> title.length() > 4 && documentTitle.startsWith(title))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static void scan(String code, List<Named> values) {
        Matcher number = NUMBER.matcher(code);
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                int end = endOfString(code, i);
                if (end < 0) {
                    return;
                }
                collect(code, i, end, values);
                i = end;
            } else if ((c == ':' || c == '=') && numberFollows(code, i) && number.find(i + 1)) {
                add(code, i, number.group(1), values);
                i = number.end() - 1;
            }
        }
    }

    private static boolean numberFollows(String code, int mark) {
        int next = mark + 1;
        while (next < code.length() && next < mark + 8 && code.charAt(next) <= ' ') {
            next++;
        }
        return next < code.length() && Character.isDigit(code.charAt(next));
    }

    private static int endOfString(String code, int start) {
        char quote = code.charAt(start);
        for (int i = start + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i;
            } else if (c == '\n' && quote != '`') {
                return i; // no string spans lines: an apostrophe of a comment or a pattern
            }
        }
        return -1;
    }

    private static void collect(String code, int start, int end, List<Named> values) {
        int before = start - 1;
        while (before >= 0 && (code.charAt(before) <= ' ' || code.charAt(before) == '(')) {
            before--;
        }
        if (before < 0 || (code.charAt(before) != ':' && code.charAt(before) != '=')) {
            return;
        }
        add(code, before, code.substring(start + 1, end), values);
    }

    private static void add(String code, int mark, String value, List<Named> values) {
        int end = mark;
        while (end > 0 && " \t\r\n\"'\\=".indexOf(code.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && isNamePart(code.charAt(start - 1)) && end - start < 40) {
            start--;
        }
        String name = code.substring(start, end).toLowerCase(Locale.ROOT);
        if (TIME_NAMES.contains(name) || BODY_NAMES.contains(name) || TITLE_NAMES.contains(name)) {
            values.add(new Named(name, value));
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** Undoes up to three layers of JavaScript escapes and HTML entities. */
    private static String decoded(String value) {
        String text = value;
        for (int layer = 0; layer < 3; layer++) {
            String next = unescape(text);
            boolean entities =
                    next.contains("&lt;") || next.contains("&#x3D;") || next.contains("&quot;");
            next = entities ? Parser.unescapeEntities(next, false) : next;
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'u', 'x' ->
                    escape.length() > 1
                            ? String.valueOf((char) Integer.parseInt(escape.substring(1), 16))
                            : escape;
            case 'n' -> "\n";
            case 'r' -> "";
            case 't' -> " ";
            default -> escape;
        };
    }
}
