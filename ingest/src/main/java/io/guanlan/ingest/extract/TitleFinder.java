package io.guanlan.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the headline and the line that shows it. */
final class TitleFinder {

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[_|｜丨]+\\s*|\\s+[-–—－·>»«]+\\s+|\\s*-{2,}\\s*|\\s*[-–—－]\\s*");
    private static final Pattern SITE =
            Pattern.compile(
                    "(?i).*(?:网|网站|政府|新闻|频道|门户|日报|晚报|时报|在线|论坛|资讯|官网|首页|委员会|局|厅|平台|中心|大学|"
                            + "传媒|杂志|社区|博客|公众号|微博|贴吧|\\.com|\\.cn|\\.net|news|online)$");
    private static final int LONGEST = 200;

    /**
     * A headline.
     *
     * @param text may be empty
     * @param line index of the line that shows it, or -1
     * @param method how it was found
     */
    record Title(String text, int line, String method) {}

    private final Document document;
    private final MetaTags meta;
    private final StructuredData data;
    private final List<Line> lines;

    TitleFinder(Document document, MetaTags meta, StructuredData data, List<Line> lines) {
        this.document = document;
        this.meta = meta;
        this.data = data;
        this.lines = lines;
    }

    Title find(ScriptText scripts) {
        String whole = LineText.oneLine(document.title());
        String tag = meta.first("articletitle");
        if (tag != null && usable(tag)) {
            return shown(tag, "page_tags");
        }
        String heading = heading(whole);
        if (heading != null) {
            return shown(heading, "heading");
        }
        if (data.headline() != null && usable(data.headline())) {
            return shown(withoutSite(data.headline()), "json_ld");
        }
        String open = meta.first("og:title", "twitter:title");
        if (open != null && usable(open) && !open.equals(meta.first("og:site_name"))) {
            return shown(withoutSite(open), "open_graph");
        }
        String scripted = scripts.title(whole);
        if (scripted != null) {
            return shown(scripted, "script");
        }
        return fallback(whole);
    }

    private Title fallback(String whole) {
        String line = lineOfTitle(whole);
        if (line != null) {
            return shown(line, "visible_line");
        }
        String short_ = withoutSite(whole);
        if (!short_.isEmpty()) {
            return shown(short_, "document_title");
        }
        return lines.stream()
                .filter(Line::heading)
                .filter(h -> h.units() >= 4 && h.linkShare() < 0.5)
                .findFirst()
                .map(h -> new Title(h.text(), lines.indexOf(h), "heading"))
                .orElse(new Title("", -1, "none"));
    }

    private static boolean usable(String title) {
        return title.length() >= 2 && title.length() <= LONGEST && !title.contains("{{");
    }

    /** The longest heading that the title of the document repeats. */
    private @Nullable String heading(String whole) {
        String dense = dense(whole);
        String best = null;
        for (Line line : lines) {
            boolean fits =
                    line.heading()
                            && line.text().length() <= LONGEST
                            && line.units() >= 3
                            && dense.contains(dense(line.text()))
                            && !isSiteName(line.text(), whole);
            if (fits && (best == null || line.text().length() > best.length())) {
                best = line.text();
            }
        }
        return best != null && dense(best).length() * 3 >= dense(withoutSite(whole)).length()
                ? best
                : null;
    }

    private boolean isSiteName(String text, String whole) {
        String site = meta.first("og:site_name", "sitename");
        boolean named = site != null && dense(site).equals(dense(text));
        return named || (!withoutSite(whole).contains(text) && SITE.matcher(text).matches());
    }

    /**
     * The longest line that the document's title starts or ends with, where pages use no heading.
     */
    private @Nullable String lineOfTitle(String whole) {
        String dense = dense(whole);
        String best = null;
        for (Line line : lines) {
            if (line.linkShare() > 0.5 || line.text().length() > LONGEST || line.units() < 4) {
                continue;
            }
            String text = dense(line.text());
            boolean starts =
                    text.length() * 2 >= dense.length()
                            && (dense.startsWith(text) || dense.endsWith(text));
            if (starts && (best == null || line.text().length() > best.length())) {
                best = line.text();
            }
        }
        return best;
    }

    /** Cuts names of site and column off the end, and off the start where they stand there. */
    String withoutSite(String title) {
        String rest = title;
        for (int cuts = 0; cuts < 4; cuts++) {
            String shorter = cutLast(rest);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        return rest.strip();
    }

    private String cutLast(String title) {
        List<int[]> marks = new ArrayList<>();
        var matcher = SEPARATOR.matcher(title);
        while (matcher.find()) {
            marks.add(new int[] {matcher.start(), matcher.end()});
        }
        if (marks.isEmpty()) {
            return title;
        }
        int[] last = marks.getLast();
        String head = title.substring(0, last[0]);
        String tail = title.substring(last[1]);
        String mark = title.substring(last[0], last[1]).strip();
        if (head.length() >= 4 && (isSite(tail) || clearlyApart(mark, head, tail))) {
            return head;
        }
        int[] first = marks.getFirst();
        String start = title.substring(0, first[0]);
        String end = title.substring(first[1]);
        return isSite(start) && end.length() > start.length() ? end : title;
    }

    private boolean isSite(String text) {
        String site = meta.first("og:site_name", "sitename");
        String lower = text.strip().toLowerCase(Locale.ROOT);
        boolean named =
                site != null && !lower.isEmpty() && site.toLowerCase(Locale.ROOT).contains(lower);
        return named
                || lower.isEmpty()
                || (text.length() <= 24 && SITE.matcher(text.strip()).matches());
    }

    /** {@code 标题_栏目} and {@code 标题|站点} always cut; a plain hyphen may belong to the title. */
    private static boolean clearlyApart(String mark, String head, String tail) {
        boolean strong = mark.startsWith("_") || mark.startsWith("--");
        boolean medium = mark.startsWith("|") || mark.startsWith("｜") || mark.startsWith("-");
        boolean shorter = tail.length() * 2 <= head.length() && tail.length() <= 16;
        boolean word = !tail.isEmpty() && !Character.isDigit(tail.charAt(0));
        return (strong && tail.length() < head.length()) || (medium && shorter && word);
    }

    private Title shown(String title, String method) {
        String text = original(title);
        String wanted = dense(text);
        int best = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().length() > LONGEST || !matches(dense(line.text()), wanted)) {
                continue;
            }
            boolean better = best < 0 || (!lines.get(best).heading() && line.heading());
            if (better && line.linkShare() < 0.9) {
                best = i;
            }
        }
        return new Title(text.strip(), best, method);
    }

    /** A reprint that names its original title and only put something before it has that title. */
    private String original(String title) {
        for (Line line : lines) {
            String text = line.text();
            if (text.length() <= LONGEST && text.startsWith("原标题")) {
                String original = text.substring(3).replaceFirst("^[\\s:：]+", "");
                boolean tail = title.endsWith(original) && original.length() * 2 > title.length();
                return tail ? original : title;
            }
        }
        return title;
    }

    private static boolean matches(String line, String wanted) {
        return line.equals(wanted)
                || (line.length() >= 6
                        && wanted.startsWith(line)
                        && line.length() * 2 > wanted.length());
    }

    private static String dense(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                dense.append(Character.toLowerCase(c));
            }
        }
        return dense.toString();
    }
}
