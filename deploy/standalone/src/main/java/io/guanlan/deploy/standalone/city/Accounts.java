package io.guanlan.deploy.standalone.city;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** New-media accounts: one feed each, in every dialect of feeds. */
final class Accounts implements Site {

    private static final Pattern POST = Pattern.compile("/(\\w+)/p/(\\d+)\\.html");
    private static final int IN_FEED = 120;

    private final Newsroom newsroom;
    private final String address;
    private final Template page = Template.of("post.html");

    /** The address is needed because feeds hold absolute URLs. */
    Accounts(Newsroom newsroom, String address) {
        this.newsroom = newsroom;
        this.address = address;
    }

    @Override
    public Optional<Answer> answer(String path) {
        return switch (path) {
            case "/fabu/feed.atom" -> atom("fabu", "青屿发布");
            case "/shenbian/rss.xml" -> rss("shenbian", "青屿身边事");
            case "/jiefang/feed.json" -> json("jiefang", "东湾街坊");
            case "/wenlv/rss.xml" -> rss("wenlv", "青屿文旅");
            default -> post(path);
        };
    }

    private Optional<Answer> post(String path) {
        Matcher one = POST.matcher(path);
        return one.matches()
                ? newsroom.find(Integer.parseInt(one.group(2)))
                        .filter(item -> item.place().equals("acc-" + one.group(1)))
                        .flatMap(this::post)
                : Optional.empty();
    }

    private Optional<Answer> post(Item item) {
        return Answer.html(
                page.fill(
                        Map.of(
                                "title", item.title(),
                                "credit", item.credit(),
                                "minute", item.minute(),
                                "iso", item.at().toString(),
                                "paragraphs", Template.paragraphs(item.paragraphs()))));
    }

    private List<Item> newest(String account) {
        List<Item> items = newsroom.of("acc-" + account);
        return items.subList(0, Math.min(IN_FEED, items.size()));
    }

    private String url(String account, Item item) {
        return address + "/" + account + "/p/" + item.number() + ".html";
    }

    private static String body(Item item) {
        return Template.escape(Template.paragraphs(item.paragraphs()));
    }

    private Optional<Answer> atom(String account, String name) {
        StringBuilder xml =
                new StringBuilder(
                                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>")
                        .append(name)
                        .append("</title><id>")
                        .append(address)
                        .append("/fabu/</id>");
        for (Item item : newest(account)) {
            xml.append("\n<entry><id>")
                    .append(url(account, item))
                    .append("</id><title>")
                    .append(Template.escape(item.title()))
                    .append("</title><link href=\"")
                    .append(url(account, item))
                    .append("\"/><author><name>")
                    .append(Template.escape(item.credit()))
                    .append("</name></author><updated>")
                    .append(item.at())
                    .append("</updated><published>")
                    .append(item.at())
                    .append("</published><content type=\"html\">")
                    .append(body(item))
                    .append("</content></entry>");
        }
        return Answer.of(
                "application/atom+xml; charset=utf-8", xml.append("\n</feed>\n").toString());
    }

    private Optional<Answer> rss(String account, String name) {
        StringBuilder xml =
                new StringBuilder(
                                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>")
                        .append(name)
                        .append("</title><link>")
                        .append(address)
                        .append("</link><description>")
                        .append(name)
                        .append("</description>");
        for (Item item : newest(account)) {
            String date =
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            ZonedDateTime.ofInstant(item.at(), Item.ZONE));
            xml.append("\n<item><title>")
                    .append(Template.escape(item.title()))
                    .append("</title><link>")
                    .append(url(account, item))
                    .append("</link><guid>")
                    .append(url(account, item))
                    .append("</guid><dc:creator>")
                    .append(Template.escape(item.credit()))
                    .append("</dc:creator><pubDate>")
                    .append(date)
                    .append("</pubDate><description>")
                    .append(body(item))
                    .append("</description></item>");
        }
        return Answer.of(
                "application/rss+xml; charset=utf-8",
                xml.append("\n</channel></rss>\n").toString());
    }

    private Optional<Answer> json(String account, String name) {
        StringBuilder json =
                new StringBuilder("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"")
                        .append(name)
                        .append("\",\"items\":[");
        String comma = "";
        for (Item item : newest(account)) {
            json.append(comma)
                    .append("\n{\"id\":")
                    .append(quote(url(account, item)))
                    .append(",\"url\":")
                    .append(quote(url(account, item)))
                    .append(",\"title\":")
                    .append(quote(item.title()))
                    .append(",\"content_html\":")
                    .append(quote(Template.paragraphs(item.paragraphs())))
                    .append(",\"date_published\":")
                    .append(quote(item.at().toString()))
                    .append(",\"authors\":[{\"name\":")
                    .append(quote(item.credit()))
                    .append("}]}");
            comma = ",";
        }
        return Answer.of("application/feed+json; charset=utf-8", json.append("]}\n").toString());
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
