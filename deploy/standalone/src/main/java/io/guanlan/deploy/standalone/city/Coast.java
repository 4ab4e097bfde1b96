package io.guanlan.deploy.standalone.city;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A news site of another age: tables, line breaks, no tags at all; it does keep a sitemap. */
final class Coast implements Site {

    private static final Pattern ARTICLE = Pattern.compile("/news/(\\d+)\\.html");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Newsroom newsroom;
    private final String address;
    private final Template page = Template.of("coast.html");

    /** The address is needed because a sitemap holds absolute URLs. */
    Coast(Newsroom newsroom, String address) {
        this.newsroom = newsroom;
        this.address = address;
    }

    @Override
    public Optional<Answer> answer(String path) {
        if (path.equals("/sitemap.xml")) {
            return sitemap();
        }
        if (path.equals("/robots.txt")) {
            return Answer.of(
                    "text/plain; charset=utf-8",
                    "User-agent: *\nDisallow: /bbs\nSitemap: " + address + "/sitemap.xml\n");
        }
        Matcher one = ARTICLE.matcher(path);
        return one.matches()
                ? newsroom.find(Integer.parseInt(one.group(1)))
                        .filter(item -> item.site().equals("coast"))
                        .flatMap(this::article)
                : path.equals("/") ? front() : Optional.empty();
    }

    private Optional<Answer> front() {
        StringBuilder lines = new StringBuilder();
        for (Item item : newsroom.ofSite("coast")) {
            lines.append("<a href=\"/news/")
                    .append(item.number())
                    .append(".html\">")
                    .append(Template.escape(item.title()))
                    .append("</a><br>\n");
        }
        return Answer.html(
                page.fill(
                        Map.of(
                                "title",
                                "滚动新闻",
                                "date",
                                "",
                                "time",
                                "",
                                "lines",
                                lines.toString())));
    }

    private Optional<Answer> sitemap() {
        StringBuilder xml =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Item item : newsroom.ofSite("coast")) {
            xml.append("<url><loc>")
                    .append(address)
                    .append("/news/")
                    .append(item.number())
                    .append(".html</loc><lastmod>")
                    .append(item.at())
                    .append("</lastmod></url>\n");
        }
        return Answer.of("application/xml; charset=utf-8", xml.append("</urlset>\n").toString());
    }

    private Optional<Answer> article(Item item) {
        List<String> escaped = item.paragraphs().stream().map(Template::escape).toList();
        return Answer.html(
                page.fill(
                        Map.of(
                                "title", item.title(),
                                "date", DATE.format(item.local()),
                                "time", TIME.format(item.local()),
                                "lines", "　　" + String.join("<br><br>\n　　", escaped) + "<br>")));
    }
}
