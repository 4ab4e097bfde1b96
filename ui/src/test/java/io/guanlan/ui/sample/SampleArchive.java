package io.guanlan.ui.sample;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.event.HotRepository;
import io.guanlan.indices.event.HotTerm;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.indices.finding.Finding;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.snapshot.Snapshot;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import io.guanlan.indices.wire.DocumentIds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Fills an empty index with articles, findings, topics, sources and dead letters. */
public final class SampleArchive {

    /** Id of an article with error words, evidence, reprints and a snapshot. */
    public static final String LEAD =
            DocumentIds.ofUrl("http://www.linjiang.example/water/lead.html");

    /** Id of a letter from a citizen. */
    public static final String LETTER = DocumentIds.ofKey("letters", "1");

    private static final String LEAD_TITLE = "临江市城东水厂检修致部份小区停水，应急供水点已启用";
    private static final String LEAD_BODY =
            """
            11月21日晚，临江市城东水厂因管道突发爆管，造成城东片区约三万户居民停水。市供水集团连夜组织抢修，但不少居民反映迟迟没有收到通知，老人孩子只能下楼提水，怨声载道。
            市住建局局长陈立平表示，抢修人员已全部到岗，预计22日18时前恢复供水。目前已启用应急供水点12处，出动送水车26辆，优先保障医院、学校用水。
            市民周女士说：“打了十几遍电话都打不通，太让人失望了。”也有居民对送水志愿者表示感谢，称赞他们“雪中送碳”。
            市政府新闻办提醒广大市民既使短时停水也不必恐慌，有关情况将及时发布。联系人身份证号 110101199003074518 已做脱敏处理。
            """;

    private static final List<String> TOPICS =
            List.of(
                    "供水", "道路施工", "老旧小区改造", "义务教育招生", "医保缴费", "公交线路", "垃圾分类", "防汛", "政务服务大厅",
                    "停车收费");

    private final Store store;
    private final Instant now;
    private final Random random = new Random(42);
    private final List<Write> writes = new ArrayList<>();
    private final ArticleRepository articles;
    private final FindingRepository findings;

    private SampleArchive(Store store, Instant now) {
        this.store = store;
        this.now = now;
        this.articles = new ArticleRepository(store);
        this.findings = new FindingRepository(store);
    }

    /** Writes everything, {@code size} ordinary articles among it, and makes it searchable. */
    public static void fill(Store store, Instant now, int size) {
        new SampleArchive(store, now).fill(size);
    }

    private record Outlet(String id, String name, Channel channel, Source.Kind kind, String host) {}

    private static final List<Outlet> OUTLETS =
            List.of(
                    new Outlet(
                            "portal",
                            "临江市人民政府门户网站",
                            Channel.PORTAL,
                            Source.Kind.LIST,
                            "www.linjiang.example"),
                    new Outlet(
                            "daily",
                            "临江日报",
                            Channel.MAINSTREAM,
                            Source.Kind.LIST,
                            "daily.linjiang.example"),
                    new Outlet(
                            "evening",
                            "江城晚报",
                            Channel.MAINSTREAM,
                            Source.Kind.SITEMAP,
                            "evening.example"),
                    new Outlet(
                            "street", "临江街坊", Channel.NEWMEDIA, Source.Kind.FEED, "street.example"),
                    new Outlet(
                            "watch", "江城观察", Channel.NEWMEDIA, Source.Kind.FEED, "watch.example"),
                    new Outlet(
                            "edu",
                            "临江市教育局官方网站信息公开专栏（义务教育阶段招生入学政策发布与解读）",
                            Channel.PORTAL,
                            Source.Kind.FEED,
                            "edu.linjiang.example"));

    private void fill(int size) {
        sources();
        lead();
        for (int i = 0; i < size; i++) {
            ordinary(i);
        }
        letter();
        hot();
        flush();
        store.refresh();
    }

    private void ordinary(int i) {
        double share = Math.pow(random.nextDouble(), 1.7);
        Instant at = now.minus(Duration.ofSeconds((long) (share * 7 * 86400) + 20));
        Outlet outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
        boolean incident = share < 0.06 && random.nextInt(3) > 0;
        String topic = incident ? "供水" : TOPICS.get(random.nextInt(TOPICS.size()));
        int mood = incident ? random.nextInt(5) : 1 + random.nextInt(9);
        Sentiment label =
                mood < 3 ? Sentiment.NEGATIVE : mood < 7 ? Sentiment.NEUTRAL : Sentiment.POSITIVE;
        String opinion =
                switch (label) {
                    case NEGATIVE -> "居民反映问题长期得不到解决，多次投诉无果，令人失望";
                    case NEUTRAL -> "有关部门介绍了工作安排，具体时间另行通知";
                    case POSITIVE -> "居民纷纷点赞，办事效率明显提升，服务热情周到";
                };
        String title = title(topic, label, i);
        String body =
                "近日，临江市"
                        + topic
                        + "工作引起关注。"
                        + opinion
                        + "。\n记者从市"
                        + (i % 2 == 0 ? "住建局" : "城管局")
                        + "了解到，下一步将加强统筹，及时回应群众关切。这是第"
                        + i
                        + "篇报道。"
                        + (i % 9 == 0 ? "\n请广大市民按装说明操作，切务轻信谣言。" : "");
        List<Finding> found = new ArrayList<>();
        String id = DocumentIds.ofUrl("http://" + outlet.host() + "/a/" + i + ".html");
        if (i % 9 == 0) {
            find(found, id, body, "按装", "安装", Severity.GENERAL, outlet.name(), at);
            find(found, id, body, "切务", "切勿", Severity.SERIOUS, outlet.name(), at);
        }
        add(id, outlet, title, body, at, label, opinion, found, topic, null, null);
    }

    private static String title(String topic, Sentiment label, int i) {
        String tail =
                switch (label) {
                    case NEGATIVE -> "问题再引关注，居民盼尽快解决";
                    case NEUTRAL -> "工作推进会召开，部署下一阶段任务";
                    case POSITIVE -> "见实效，群众满意度持续提升";
                };
        return i % 17 == 0
                ? "关于进一步做好临江市2026年度" + topic + "相关工作并切实加强群众身边突出问题整治力度的若干措施意见的通知（征求意见稿）全文公布"
                : "临江市" + topic + tail;
    }

    private void lead() {
        Instant at = now.minus(Duration.ofMinutes(42));
        List<Finding> found = new ArrayList<>();
        findIn(found, LEAD, Span.TITLE, LEAD_TITLE, "部份", "部分", Severity.GENERAL, at);
        findIn(found, LEAD, Span.BODY, LEAD_BODY, "雪中送碳", "雪中送炭", Severity.SERIOUS, at);
        findIn(found, LEAD, Span.BODY, LEAD_BODY, "既使", "即使", Severity.GENERAL, at);
        findIn(found, LEAD, Span.BODY, LEAD_BODY, "110101199003074518", null, Severity.VETO, at);
        String snapshot = LEAD + "-1";
        add(
                LEAD,
                OUTLETS.get(0),
                LEAD_TITLE,
                LEAD_BODY.strip(),
                at,
                Sentiment.NEGATIVE,
                "怨声载道",
                found,
                "供水",
                snapshot,
                LEAD);
        writes.add(new SnapshotRepository(store).toWrite(snapshot(snapshot, at)));
        for (int i = 1; i <= 3; i++) {
            Outlet outlet = OUTLETS.get(i);
            String id = DocumentIds.ofUrl("http://" + outlet.host() + "/copy.html");
            add(
                    id,
                    outlet,
                    LEAD_TITLE,
                    LEAD_BODY.strip(),
                    at.plus(Duration.ofMinutes(7L * i)),
                    Sentiment.NEGATIVE,
                    "怨声载道",
                    List.of(),
                    "供水",
                    null,
                    LEAD);
        }
    }

    private void letter() {
        Insight.Evidence evidence = new Insight.Evidence(new Span(Span.BODY, 0, 2), "您好", 0.1);
        Article article =
                new Article(
                        LETTER,
                        new Origin(null, "letters", null, "领导信箱", Channel.LETTER, "batch-1"),
                        Content.of("关于小区停水的来信", "您好，我的电话是 13800138000，家里停水三天了。"),
                        Times.of(
                                now.minus(Duration.ofMinutes(30)),
                                now.minus(Duration.ofMinutes(29))),
                        Engagement.NONE,
                        insight(
                                "关于 小区 停水 的 来信",
                                "您好 停水",
                                Sentiment.NEGATIVE,
                                List.of(evidence),
                                "供水",
                                new Insight.FindingCount(0, 0, 0, 0),
                                LETTER,
                                LETTER),
                        null,
                        Map.of("district", "城东区"));
        writes.add(articles.toWrite(article));
    }

    private void find(
            List<Finding> into,
            String id,
            String body,
            String wrong,
            String right,
            Severity severity,
            String outlet,
            Instant at) {
        int start = body.indexOf(wrong);
        into.add(finding(id, Span.BODY, start, wrong, right, severity, outlet, at));
    }

    private void findIn(
            List<Finding> into,
            String id,
            String field,
            String text,
            String wrong,
            String right,
            Severity severity,
            Instant at) {
        into.add(
                finding(
                        id,
                        field,
                        text.indexOf(wrong),
                        wrong,
                        right,
                        severity,
                        OUTLETS.get(0).name(),
                        at));
    }

    private static Finding finding(
            String id,
            String field,
            int start,
            String wrong,
            String right,
            Severity severity,
            String outlet,
            Instant at) {
        String shown =
                right == null ? wrong.substring(0, 3) + "***********" + wrong.substring(14) : wrong;
        return new Finding(
                id + ":" + field + ":" + start,
                id,
                null,
                new Span(field, start, start + wrong.length()),
                new Finding.Mark(
                        right == null ? "personal_number" : "wrong_word",
                        severity,
                        right == null ? "personal/id-card" : "wrong/" + right,
                        shown,
                        right,
                        right == null
                                ? "网页公开了身份证号码，应隐去"
                                : "“" + wrong + "”是常见错别字，规范写法为“" + right + "”（《现代汉语词典》）"),
                outlet,
                at,
                at.plusSeconds(90));
    }

    private void add(
            String id,
            Outlet outlet,
            String title,
            String body,
            Instant at,
            Sentiment label,
            String opinion,
            List<Finding> found,
            String topic,
            String snapshotId,
            String group) {
        List<Insight.Evidence> evidence = new ArrayList<>();
        double sign = label == Sentiment.NEGATIVE ? -1 : label == Sentiment.POSITIVE ? 1 : 0.2;
        for (String word : List.of(opinion, "失望", "感谢", "点赞", "投诉无果", "恐慌", "打不通")) {
            int start = body.indexOf(word);
            if (start >= 0 && evidence.size() < 8) {
                double weight =
                        word.equals("感谢") ? 0.7 : sign * (0.4 + 0.2 * (evidence.size() % 4));
                evidence.add(
                        new Insight.Evidence(
                                new Span(Span.BODY, start, start + word.length()), word, weight));
            }
        }
        int veto = (int) found.stream().filter(f -> f.mark().severity() == Severity.VETO).count();
        int serious =
                (int) found.stream().filter(f -> f.mark().severity() == Severity.SERIOUS).count();
        Insight.FindingCount count =
                new Insight.FindingCount(veto, serious, found.size() - veto - serious, 0);
        Instant fetched = at.plusSeconds(35 + random.nextInt(20));
        Article article =
                new Article(
                        id,
                        new Origin(
                                "http://" + outlet.host() + "/a/" + id + ".html",
                                outlet.host(),
                                outlet.id(),
                                outlet.name(),
                                outlet.channel(),
                                null),
                        new Content(
                                title,
                                body,
                                "王晓",
                                outlet.name(),
                                LEAD.equals(id)
                                        ? List.of(
                                                new Content.Attachment(
                                                        "应急供水点一览表.pdf",
                                                        "http://www.linjiang.example/f/1.pdf"))
                                        : List.of(),
                                LEAD.equals(id)
                                        ? List.of("http://www.linjiang.example/i/1.jpg")
                                        : List.of()),
                        Times.of(at, fetched),
                        new Engagement(
                                random.nextInt(90), random.nextInt(200), random.nextInt(900)),
                        insight(
                                spaced(title),
                                spaced(body),
                                label,
                                evidence,
                                topic,
                                count,
                                id,
                                group),
                        snapshotId,
                        Map.of());
        writes.add(articles.toWrite(article));
        found.forEach(finding -> writes.add(findings.toWrite(finding)));
        if (writes.size() > 400) {
            flush();
        }
    }

    private static String spaced(String text) {
        return String.join(" ", text.replace("\n", "").split("(?<=.{2})"));
    }

    private Insight insight(
            String title,
            String body,
            Sentiment label,
            List<Insight.Evidence> evidence,
            String topic,
            Insight.FindingCount count,
            String id,
            String group) {
        double score =
                label == Sentiment.NEGATIVE
                        ? -0.55 - random.nextDouble() * 0.4
                        : label == Sentiment.POSITIVE
                                ? 0.5 + random.nextDouble() * 0.4
                                : random.nextDouble() * 0.3 - 0.15;
        return new Insight(
                "guanlan-text sample",
                new Insight.Words(title, body),
                new Insight.Tone(label, score, 0.7 + random.nextDouble() * 0.29, evidence),
                List.of(
                        new Insight.Keyword(topic, 1),
                        new Insight.Keyword("临江市", 0.8),
                        new Insight.Keyword("居民", 0.6),
                        new Insight.Keyword("抢修", 0.4)),
                List.of(
                        new Insight.Entity("place", "临江市", 3),
                        new Insight.Entity("organisation", "市住建局", 2),
                        new Insight.Entity("person", "陈立平", 1)),
                List.of("临江市", "城东区"),
                new Insight.Fingerprint(id, List.of(id), List.of(1)),
                count,
                group == null
                        ? new Insight.Reprint(id, 1)
                        : new Insight.Reprint(group, group.equals(id) ? 1 : 0.97));
    }

    private Snapshot snapshot(String id, Instant at) {
        String html =
                "<html><head><meta charset=gbk><script>alert(1)</script></head><body><h1>"
                        + LEAD_TITLE
                        + "</h1><img src=x onerror=alert(1)><p onclick=alert(2)>"
                        + LEAD_BODY.replace("\n", "</p><p>")
                        + "</p><a href='javascript:alert(3)'>坏链接</a> <a href='http://www.linjiang.example/'>首页</a></body></html>";
        return new Snapshot(
                id,
                LEAD,
                "http://www.linjiang.example/water/lead.html",
                "text/html",
                "GBK",
                gzip(html.getBytes(Charset.forName("GBK"))),
                at);
    }

    private static byte[] gzip(byte[] bytes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hot() {
        HotRepository hot = new HotRepository(store);
        HotTopic.Window window = new HotTopic.Window(now.minus(Duration.ofHours(1)), now);
        String[][] topics = {
            {"t1", "临江市城东水厂检修致部份小区停水，应急供水点已启用", "供水,停水,抢修,爆管"},
            {"t2", "临江市公交线路问题再引关注，居民盼尽快解决", "公交,线路"},
            {"t3", "关于进一步做好临江市2026年度义务教育招生相关工作并切实加强群众身边突出问题整治力度的若干措施意见的通知", "招生,义务教育"}
        };
        int rank = 0;
        for (String[] t : topics) {
            rank++;
            writes.add(
                    hot.toWrite(
                            new HotTopic(
                                    t[0],
                                    t[1],
                                    List.of(t[2].split(",")),
                                    window,
                                    new HotTopic.Volume(48 / rank, 3.2 / rank, 14.0 / rank),
                                    List.of(LEAD),
                                    Map.of(
                                            "portal",
                                            6,
                                            "mainstream",
                                            18 / rank,
                                            "newmedia",
                                            24 / rank),
                                    Map.of("negative", 30 / rank, "neutral", 12, "positive", 6),
                                    now.minus(Duration.ofMinutes(50L * rank)),
                                    now)));
        }
        String[] terms = {
            "停水", "爆管", "供水", "抢修", "应急供水点", "送水车", "城东水厂", "公交线路", "招生", "垃圾分类", "住建局", "志愿者",
            "恢复供水", "水质", "通知"
        };
        for (int i = 0; i < terms.length; i++) {
            writes.add(
                    hot.toWrite(
                            new HotTerm(
                                    terms[i] + "-" + now.toEpochMilli(),
                                    terms[i],
                                    window,
                                    new HotTopic.Volume(52 - 3 * i, 2.5, 12.0 - i * 0.7),
                                    now)));
        }
    }

    private void sources() {
        SourceRepository sources = new SourceRepository(store);
        int i = 0;
        for (Outlet outlet : OUTLETS) {
            i++;
            boolean paused = i == 5;
            sources.create(
                    new Source(
                            outlet.id(),
                            outlet.name(),
                            outlet.kind(),
                            List.of("http://" + outlet.host() + "/list.html"),
                            outlet.channel(),
                            "临江市",
                            new Source.Schedule(300, 48, paused),
                            now.minus(Duration.ofDays(30)),
                            null));
            String error = i == 3 ? "连接 evening.example 超时（5 秒），已重试 3 次" : null;
            List<SourceHealth.Run> runs = new ArrayList<>();
            for (int r = 0; r < 12; r++) {
                runs.add(
                        new SourceHealth.Run(
                                now.minus(Duration.ofMinutes(5L * r + 2)),
                                900 + random.nextInt(4000),
                                40,
                                r % 3,
                                r % 3,
                                r < 3 ? error : null));
            }
            Instant newest =
                    i == 6 ? now.minus(Duration.ofDays(9)) : now.minus(Duration.ofMinutes(11));
            sources.report(
                    new SourceHealth(
                            outlet.id(),
                            now.minus(Duration.ofMinutes(2)),
                            error == null
                                    ? now.minus(Duration.ofMinutes(2))
                                    : now.minus(Duration.ofHours(5)),
                            newest,
                            now.plus(Duration.ofMinutes(3)),
                            error == null ? 0 : 3,
                            runs));
        }
        DeadLetterRepository letters = new DeadLetterRepository(store);
        for (int d = 0; d < 7; d++) {
            String key =
                    "http://evening.example/2026/11/"
                            + (10 + d)
                            + "/a-very-long-address-that-never-ends-and-goes-on-and-on-"
                            + d
                            + ".html";
            writes.add(
                    letters.toWrite(
                            new DeadLetter(
                                    DocumentIds.hash(key),
                                    d % 2 == 0 ? "fetch" : "extract",
                                    key,
                                    d % 2 == 0
                                            ? "the server answered 503 three times"
                                            : "no body found: the page has 12 characters of text",
                                    "evening",
                                    null,
                                    d % 3 == 0
                                            ? "{\"id\":\"x\",\"title\":\"联系电话 13800138000\"}"
                                            : null,
                                    DeadLetter.Status.OPEN,
                                    now.minus(Duration.ofMinutes(13L * d + 3)),
                                    3)));
        }
    }

    private void flush() {
        List<BulkWriter.Failure> failures = store.bulk().write(List.copyOf(writes)).join();
        writes.clear();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("sample not written: " + failures.getFirst().reason());
        }
    }
}
