package io.guanlan.ui.sample;

import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.snapshot.Snapshot;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.ui.sample.Draft.Slip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            """
                    .strip();

    private static final List<Slip> LEAD_SLIPS =
            List.of(
                    new Slip("部份", "部分", Severity.GENERAL),
                    new Slip("雪中送碳", "雪中送炭", Severity.SERIOUS),
                    new Slip("既使", "即使", Severity.GENERAL),
                    new Slip("110101199003074518", null, Severity.VETO));

    private static final List<Slip> NOTICE_SLIPS =
            List.of(new Slip("按装", "安装", Severity.GENERAL), new Slip("切务", "切勿", Severity.SERIOUS));

    private static final List<String> TOPICS =
            List.of(
                    "供水", "道路施工", "老旧小区改造", "义务教育招生", "医保缴费", "公交线路", "垃圾分类", "防汛", "政务服务大厅",
                    "停车收费");

    private static final Duration WEEK = Duration.ofDays(7);

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

    private void fill(int size) {
        SampleSources sources = new SampleSources(store, now);
        sources.create();
        writes.addAll(sources.deadLetters());
        lead();
        for (int i = 0; i < size; i++) {
            add(ordinary(i));
        }
        letter();
        writes.addAll(new SampleTopics(store, now).writes());
        flush();
        store.refresh();
    }

    private Draft ordinary(int i) {
        double share = Math.pow(random.nextDouble(), 1.7);
        Outlet outlet = Outlet.ALL.get(random.nextInt(Outlet.ALL.size()));
        boolean incident = share < 0.06 && random.nextInt(3) > 0;
        String topic = incident ? "供水" : TOPICS.get(random.nextInt(TOPICS.size()));
        int mood = incident ? random.nextInt(5) : 1 + random.nextInt(9);
        Sentiment label =
                mood < 3 ? Sentiment.NEGATIVE : mood < 7 ? Sentiment.NEUTRAL : Sentiment.POSITIVE;
        boolean notice = i % 9 == 0;
        return new Draft(
                DocumentIds.ofUrl("http://" + outlet.host() + "/a/" + i + ".html"),
                outlet,
                title(topic, label, i),
                body(topic, label, i) + (notice ? "\n请广大市民按装说明操作，切务轻信谣言。" : ""),
                now.minusSeconds((long) (share * WEEK.toSeconds()) + 20),
                label,
                topic,
                notice ? NOTICE_SLIPS : List.of(),
                null,
                null);
    }

    private static String title(String topic, Sentiment label, int i) {
        if (i % 17 == 0) {
            return "关于进一步做好临江市2026年度" + topic + "相关工作并切实加强群众身边突出问题整治力度的若干措施意见的通知（征求意见稿）全文公布";
        }
        return "临江市"
                + topic
                + switch (label) {
                    case NEGATIVE -> "问题再引关注，居民盼尽快解决";
                    case NEUTRAL -> "工作推进会召开，部署下一阶段任务";
                    case POSITIVE -> "见实效，群众满意度持续提升";
                };
    }

    private static String body(String topic, Sentiment label, int i) {
        String opinion =
                switch (label) {
                    case NEGATIVE -> "居民反映问题长期得不到解决，多次投诉无果，令人失望";
                    case NEUTRAL -> "有关部门介绍了工作安排，具体时间另行通知";
                    case POSITIVE -> "居民纷纷点赞，办事效率明显提升，服务热情周到";
                };
        String office = i % 2 == 0 ? "住建局" : "城管局";
        return "近日，临江市"
                + topic
                + "工作引起关注。"
                + opinion
                + "。\n记者从市"
                + office
                + "了解到，下一步将加强统筹，及时回应群众关切。这是第"
                + i
                + "篇报道。";
    }

    private void lead() {
        Instant at = now.minus(Duration.ofMinutes(42));
        String snapshot = LEAD + "-1";
        add(
                new Draft(
                        LEAD,
                        Outlet.PORTAL,
                        LEAD_TITLE,
                        LEAD_BODY,
                        at,
                        Sentiment.NEGATIVE,
                        "供水",
                        LEAD_SLIPS,
                        snapshot,
                        LEAD));
        writes.add(new SnapshotRepository(store).toWrite(snapshot(snapshot, at)));
        for (int i = 1; i <= 3; i++) {
            Outlet outlet = Outlet.ALL.get(i);
            String id = DocumentIds.ofUrl("http://" + outlet.host() + "/copy.html");
            Instant later = at.plus(Duration.ofMinutes(7L * i));
            add(
                    new Draft(
                            id,
                            outlet,
                            LEAD_TITLE,
                            LEAD_BODY,
                            later,
                            Sentiment.NEGATIVE,
                            "供水",
                            List.of(),
                            null,
                            LEAD));
        }
    }

    private void letter() {
        Outlet mailbox = new Outlet("letters", "领导信箱", Channel.LETTER, Source.Kind.LIST, "letters");
        Instant at = now.minus(Duration.ofMinutes(30));
        String body = "您好，我的电话是 13800138000，家里停水三天了。";
        add(
                new Draft(
                        LETTER,
                        mailbox,
                        "关于小区停水的来信",
                        body,
                        at,
                        Sentiment.NEGATIVE,
                        "供水",
                        List.of(),
                        null,
                        null));
    }

    private void add(Draft draft) {
        writes.add(articles.toWrite(draft.toArticle()));
        draft.toFindings().forEach(finding -> writes.add(findings.toWrite(finding)));
        if (writes.size() > 400) {
            flush();
        }
    }

    private static Snapshot snapshot(String id, Instant at) {
        String html =
                "<html><head><meta charset=gbk><script>alert(1)</script></head><body><h1>"
                        + LEAD_TITLE
                        + "</h1><img src=x onerror=alert(1)><p onclick=alert(2)>"
                        + LEAD_BODY.replace("\n", "</p><p>")
                        + "</p><a href='javascript:alert(3)'>坏链接</a>"
                        + " <a href='http://www.linjiang.example/'>首页</a></body></html>";
        byte[] bytes = html.getBytes(Charset.forName("GBK"));
        String url = "http://www.linjiang.example/water/lead.html";
        return new Snapshot(id, LEAD, url, "text/html", "GBK", gzip(bytes), at);
    }

    private static byte[] gzip(byte[] bytes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack the sample page", e);
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
