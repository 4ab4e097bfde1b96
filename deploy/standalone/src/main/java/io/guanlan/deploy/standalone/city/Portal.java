package io.guanlan.deploy.standalone.city;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The city government's portal: columns, page tags, attachments, and faults a patrol should find.
 */
final class Portal implements Site {

    private static final Map<String, String> COLUMNS = columns();
    private static final Pattern LIST = Pattern.compile("/(\\w+)/(?:index\\.html)?");
    private static final Pattern ARTICLE = Pattern.compile("/\\w+/\\d{6}/t\\d{8}_(\\d+)\\.html");
    private static final Pattern FILE = Pattern.compile("/files/(\\d+)\\.csv");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ON_LIST = 80;
    private static final int ON_HOME = 6;

    private final Newsroom newsroom;
    private final Template page = Template.of("portal.html");
    private final Template article = Template.of("portal-article.html");

    Portal(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("ywdt", "要闻动态");
        columns.put("tzgg", "通知公告");
        columns.put("zcwj", "政策文件");
        columns.put("zcjd", "政策解读");
        columns.put("hygq", "回应关切");
        columns.put("rsxx", "人事信息");
        columns.put("zjdc", "征集调查");
        return columns;
    }

    /** Lists that a crawler should look at. */
    static List<String> lists() {
        return COLUMNS.keySet().stream().map(column -> "/" + column + "/").toList();
    }

    @Override
    public Optional<Answer> answer(String path) {
        if (path.equals("/")) {
            return home();
        }
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            return Answer.of("text/csv; charset=utf-8", "序号,姓名,金额\n1,王某某,2000\n2,李某某,1500\n");
        }
        Matcher one = ARTICLE.matcher(path);
        if (one.matches()) {
            return newsroom.find(Integer.parseInt(one.group(1)))
                    .filter(item -> item.site().equals("portal"))
                    .flatMap(this::article);
        }
        Matcher list = LIST.matcher(path);
        return list.matches() && COLUMNS.containsKey(list.group(1))
                ? list(list.group(1))
                : Optional.empty();
    }

    private Optional<Answer> home() {
        StringBuilder main = new StringBuilder("<div class=\"cols\">");
        COLUMNS.forEach(
                (column, name) ->
                        main.append("<section><h3><a href=\"/")
                                .append(column)
                                .append("/\">")
                                .append(name)
                                .append("</a></h3>")
                                .append(items(column, ON_HOME))
                                .append("</section>"));
        // A dead link on the home page, for a patrol to find.
        main.append("</div><p><a href=\"/ztzl/2019/index.html\">专题专栏：文明城市创建</a></p>");
        return Answer.html(page("青屿市人民政府", "", main.toString(), "utf-8"));
    }

    private Optional<Answer> list(String column) {
        String name = COLUMNS.getOrDefault(column, column);
        String tags = meta("ColumnName", name) + meta("ColumnType", name);
        String main = "<h2>" + name + "</h2>" + items(column, ON_LIST);
        return Answer.html(page(name + "_青屿市人民政府", tags, main, "utf-8"));
    }

    private String items(String column, int most) {
        List<Item> items = newsroom.of("portal/" + column);
        if (items.isEmpty()) {
            return "<p>暂无信息</p>";
        }
        StringBuilder html = new StringBuilder("<ul class=\"list\">\n");
        for (Item item : items.subList(0, Math.min(most, items.size()))) {
            html.append("<li><a href=\"")
                    .append(path(item))
                    .append("\" title=\"")
                    .append(Template.escape(item.title()))
                    .append("\">")
                    .append(Template.escape(item.title()))
                    .append("</a><span>")
                    .append(item.isoDate())
                    .append("</span></li>\n");
        }
        return html.append("</ul>").toString();
    }

    static String path(Item item) {
        String date = item.compactDate();
        return "/"
                + item.column()
                + "/"
                + date.substring(0, 6)
                + "/t"
                + date
                + "_"
                + item.number()
                + ".html";
    }

    private Optional<Answer> article(Item item) {
        String name = COLUMNS.getOrDefault(item.column(), item.column());
        String tags =
                meta("ColumnName", name)
                        + meta("ArticleTitle", item.title())
                        + meta("PubDate", item.minute())
                        + meta("ContentSource", item.credit())
                        + meta(
                                "Description",
                                item.paragraphs().isEmpty() ? "" : item.paragraphs().getFirst());
        String main =
                article.fill(
                        Map.of(
                                "title", item.title(),
                                "minute", item.minute(),
                                "credit", item.credit(),
                                "paragraphs", Template.paragraphs(item.paragraphs()),
                                "files", files(item)));
        String title = item.title() + "_" + name + "_青屿市人民政府";
        return item.has("gb18030")
                ? Answer.html(page(title, tags, main, "gb2312"), GB18030)
                : Answer.html(page(title, tags, main, "utf-8"), StandardCharsets.UTF_8);
    }

    private static String files(Item item) {
        if (item.has("brokenfile")) {
            return "<p>附件：<a href=\"/files/removed-"
                    + item.number()
                    + ".docx\">信用评价结果.docx</a></p>";
        }
        return item.has("files")
                ? "<p>附件：<a href=\"/files/" + item.number() + ".csv\">公示名单.csv</a></p>"
                : "";
    }

    private String page(String title, String tags, String main, String charset) {
        return page.fill(Map.of("title", title, "tags", tags, "main", main, "charset", charset));
    }

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + Template.escape(content) + "\">\n";
    }
}
