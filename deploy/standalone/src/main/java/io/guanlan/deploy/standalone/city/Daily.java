package io.guanlan.deploy.standalone.city;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mainstream news site with a front page and JSON-LD. */
final class Daily implements Site {

    private static final Pattern ARTICLE =
            Pattern.compile("/\\w+/\\d{4}-\\d{2}/\\d{2}/content_(\\d+)\\.html");
    private static final int ON_FRONT = 150;

    private final Newsroom newsroom;
    private final Template page = Template.of("daily.html");
    private final Template article = Template.of("daily-article.html");

    Daily(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Override
    public Optional<Answer> answer(String path) {
        if (path.equals("/")) {
            return front();
        }
        Matcher one = ARTICLE.matcher(path);
        return one.matches()
                ? newsroom.find(Integer.parseInt(one.group(1)))
                        .filter(item -> item.site().equals("daily"))
                        .flatMap(this::article)
                : Optional.empty();
    }

    private Optional<Answer> front() {
        StringBuilder main = new StringBuilder("<h2>今日要闻</h2>\n");
        List<Item> items = newsroom.ofSite("daily");
        for (Item item : items.subList(0, Math.min(ON_FRONT, items.size()))) {
            main.append("<div class=\"item\"><a href=\"")
                    .append(path(item))
                    .append("\">")
                    .append(Template.escape(item.title()))
                    .append("</a><time>")
                    .append(item.minute())
                    .append("</time></div>\n");
        }
        return Answer.html(page.fill(Map.of("title", "首页", "tags", "", "main", main.toString())));
    }

    static String path(Item item) {
        String date = item.compactDate();
        return "/"
                + item.column()
                + "/"
                + date.substring(0, 4)
                + "-"
                + date.substring(4, 6)
                + "/"
                + date.substring(6)
                + "/content_"
                + item.number()
                + ".html";
    }

    private Optional<Answer> article(Item item) {
        String jsonLd =
                """
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%s","datePublished":"%s","author":{"@type":"Person","name":"%s"},"publisher":{"@type":"Organization","name":"青屿日报"}}</script>
                """
                        .formatted(json(item.title()), item.at(), json(item.credit()));
        String main =
                article.fill(
                        Map.of(
                                "title", item.title(),
                                "minute", item.minute(),
                                "credit", item.credit(),
                                "paragraphs", Template.paragraphs(item.paragraphs())));
        return Answer.html(page.fill(Map.of("title", item.title(), "tags", jsonLd, "main", main)));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c");
    }
}
