package io.guanlan.ingest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A link that may lead to an article.
 *
 * @param url absolute and canonical
 * @param title full title
 * @param item the largest element that holds no other page's link
 * @param place chain of the elements around it, the same for all links of a list
 */
record ListLink(String url, String title, Element item, String place) {

    private static final double SHORTEST = 5;
    private static final int MOST = 3000;
    private static final int CHAIN = 6;
    private static final int LONGEST_ITEM = 1200;
    private static final String SEVERAL = "";
    private static final Pattern TOOL =
            Pattern.compile(
                    "(?i)[上下首尾末]一?页|第?\\d+页?|[<>«»]+|更多.*|more.*|.*>>|\\[?详[细情].*|阅读全文.*|查看.*|登录.*|注册.*|"
                            + ".*新窗口.*|网站地图.*|联系我们.*|关于我们.*|设为首页.*|加入收藏.*|无障碍.*|.*ICP备.*|.*公网安备.*|.*客户端.*下载.*|免责声明.*|版权声明.*|主办单位.*|技术支持.*");
    private static final Pattern VARYING =
            Pattern.compile(
                    "(?i)^(?:odd|even|first|last|active|current|cur|on|hover|clear\\w*|.*\\d.*)$");
    private static final Set<String> PLAIN =
            Set.of(
                    "a", "li", "tr", "td", "dd", "dt", "p", "span", "em", "b", "strong", "font",
                    "i");
    private static final Set<String> AROUND =
            Set.of(
                    "nav",
                    "navbar",
                    "menu",
                    "foot",
                    "footer",
                    "crumb",
                    "crumbs",
                    "breadcrumb",
                    "pager",
                    "pagination",
                    "pages",
                    "friendlink",
                    "copyright",
                    "weizhi",
                    "sitemap",
                    "topbar");
    private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");

    /** All candidates of a page in reading order. */
    static List<ListLink> all(PageDom page) {
        Map<Element, String> kept = new LinkedHashMap<>();
        for (Element link : page.document().select("a[href]")) {
            String url = kept.size() < MOST ? articleUrl(page, link) : null;
            if (url != null && !isAround(link)) {
                kept.put(link, url);
            }
        }
        IdentityHashMap<Element, String> pages = linkedPages(kept.keySet());
        List<ListLink> links = new ArrayList<>();
        kept.forEach(
                (link, url) -> {
                    String title = title(link);
                    if (Line.units(title) >= SHORTEST && !TOOL.matcher(title).matches()) {
                        links.add(new ListLink(url, title, item(link, pages), place(link)));
                    }
                });
        return links;
    }

    /** For each element around links the one page they all lead to, or {@link #SEVERAL}. */
    private static IdentityHashMap<Element, String> linkedPages(Set<Element> links) {
        IdentityHashMap<Element, String> pages = new IdentityHashMap<>();
        for (Element link : links) {
            String href = link.attr("href");
            boolean titled = Line.units(link.text()) >= SHORTEST;
            for (Element up = titled ? link : null; up != null; up = up.parent()) {
                String known = pages.putIfAbsent(up, href);
                if (SEVERAL.equals(known)) {
                    break;
                }
                if (known != null && !known.equals(href)) {
                    pages.put(up, SEVERAL);
                }
            }
        }
        return pages;
    }

    private static @Nullable String articleUrl(PageDom page, Element link) {
        String href = link.attr("href").strip();
        if (href.isEmpty() || href.startsWith("#") || Attachments.isFile(href)) {
            return null;
        }
        String url = CanonicalUrl.resolve(link.baseUri(), href);
        String own = CanonicalUrl.resolve(page.url(), page.url());
        boolean home = url != null && url.indexOf('/', url.indexOf("://") + 3) == url.length() - 1;
        return url == null || home || url.equals(own) ? null : url;
    }

    private static boolean isAround(Element link) {
        for (Element up = link; up != null; up = up.parent()) {
            String tag = up.normalName();
            if (tag.equals("nav") || tag.equals("footer")) {
                return true;
            }
            for (String word :
                    WORDS.split((up.className() + " " + up.id()).toLowerCase(Locale.ROOT))) {
                if (AROUND.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The attribute when the visible text is its shortened form, a heading inside, or the text. */
    private static String title(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4, h5, h6, [class*=title], [class*=tit]");
        String text = LineText.oneLine((heading == null ? link : heading).text());
        String attribute = LineText.oneLine(link.attr("title"));
        String shown = text.replaceAll("(?:\\.{2,}|…+|·+)$", "");
        boolean shortened = attribute.startsWith(shown) && attribute.length() > shown.length();
        boolean labelled = attribute.contains("：") && attribute.contains("标题");
        return (shortened && !labelled) || text.isEmpty() ? attribute : withoutDate(text);
    }

    private static String withoutDate(String text) {
        return text.replaceAll(
                        "^(?:[·•▪◆■>\\-]+\\s*)+|\\s*[\\[(（]?(?:20\\d{2}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?[\\])）]?$",
                        "")
                .strip();
    }

    /** Climbs while nothing but this page is linked inside. */
    private static Element item(Element link, IdentityHashMap<Element, String> pages) {
        Element item = link;
        Element up = link.parent();
        while (up != null
                && !SEVERAL.equals(pages.get(up))
                && !up.normalName().equals("body")
                && up.text().length() <= LONGEST_ITEM) {
            item = up;
            up = up.parent();
        }
        return item;
    }

    private static String place(Element link) {
        StringBuilder place = new StringBuilder();
        Element up = link;
        for (int i = 0; i < CHAIN && up != null; i++) {
            place.append('>').append(step(up));
            up = up.parent();
        }
        return place.toString();
    }

    private static String step(Element element) {
        String tag = element.normalName();
        if (PLAIN.contains(tag)) {
            return tag;
        }
        StringBuilder step = new StringBuilder(tag);
        for (String name : element.classNames()) {
            if (!VARYING.matcher(name).matches()) {
                step.append('.').append(name);
            }
        }
        return step.toString();
    }
}
