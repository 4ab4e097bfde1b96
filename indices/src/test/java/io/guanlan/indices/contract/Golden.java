package io.guanlan.indices.contract;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.audit.AuditEntry;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.event.HotTerm;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.indices.finding.Finding;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.snapshot.Snapshot;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceProbe;
import io.guanlan.indices.topic.TopicRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One record for each index with every field set. */
final class Golden {

    private static final Instant NOON = Samples.NOON;
    private static final HotTopic.Window WINDOW =
            new HotTopic.Window(NOON.minusSeconds(3600), NOON);
    private static final HotTopic.Volume VOLUME = new HotTopic.Volume(12, 1.5, 8.57);

    private Golden() {}

    /** By name of the index. */
    static Map<String, Record> records() {
        Map<String, Record> records = new LinkedHashMap<>();
        records.put("article", article());
        records.put(
                "source",
                new Source(
                        "linjiang-daily",
                        "临江日报",
                        Source.Kind.SITEMAP,
                        List.of("https://news.linjiang.example/sitemap.xml"),
                        Channel.MAINSTREAM,
                        "临江市",
                        new Source.Schedule(60, 24, true),
                        NOON,
                        NOON.plusSeconds(60)));
        records.put(
                "source_health",
                new SourceHealth(
                        "linjiang-daily",
                        NOON,
                        NOON.minusSeconds(60),
                        NOON.minusSeconds(3600),
                        NOON.plusSeconds(60),
                        1,
                        List.of(new SourceHealth.Run(NOON, 1200, 20, 3, 2, "连接超时"))));
        records.put("source_probe", probe());
        records.put(
                "page",
                new Page(
                        "ayuOF2naGqOdy_prcOhsEA",
                        "https://www.linjiang.example/a.html",
                        "portal",
                        Page.Status.FETCH_ERROR,
                        new Page.Validators("\"v1\"", "Thu, 05 Mar 2026 04:00:00 GMT"),
                        "5f",
                        NOON,
                        NOON.plusSeconds(1),
                        NOON.plusSeconds(3600),
                        2,
                        "status 503"));
        records.put(
                "event",
                new HotTopic(
                        "e1",
                        "临江市城东爆管停水",
                        List.of("停水", "爆管"),
                        WINDOW,
                        VOLUME,
                        List.of("a1", "a2"),
                        Map.of("portal", 12),
                        Map.of("negative", 12),
                        NOON.minusSeconds(1800),
                        NOON));
        records.put("hot_term", new HotTerm("停水@1772683200", "停水", WINDOW, VOLUME, NOON));
        desk(records);
        return records;
    }

    /** What people and the supervisor write. */
    private static void desk(Map<String, Record> records) {
        records.put(
                "finding",
                new Finding(
                        "a1-r7-body-3",
                        "a1",
                        "a1-5f",
                        new Span(Span.BODY, 3, 5),
                        new Finding.Mark(
                                "wrong_word", Severity.SERIOUS, "r7", "帐号", "账号", "规范写法为“账号”"),
                        "临江日报",
                        NOON,
                        NOON.plusSeconds(1)));
        records.put(
                "snapshot",
                new Snapshot(
                        "a1-5f",
                        "a1",
                        "https://www.linjiang.example/a.html",
                        "text/html",
                        "GB18030",
                        new byte[] {31, -117, 8, 0},
                        NOON));
        records.put("topic", new TopicRule("t1", "供水", "供水 AND (停水 OR 爆管)", "zhang", NOON));
        records.put(
                "account",
                new Account(
                        "zhang",
                        "张三",
                        Set.of(Account.Role.DUTY),
                        "{bcrypt}$2a$10$x",
                        true,
                        false,
                        List.of(new Account.Token("tk1", "9f", "报表脚本", NOON)),
                        NOON,
                        NOON.plusSeconds(5)));
        records.put(
                "audit",
                new AuditEntry("x1", NOON, "zhang", "source.paused", "source/portal", "暂停一天"));
        records.put(
                "deadletter",
                new DeadLetter(
                        "d1",
                        "decode",
                        "https://www.linjiang.example/b.html",
                        "missing field content.title",
                        "portal",
                        "b1",
                        "{\"version\":1}",
                        DeadLetter.Status.RETRY_REQUESTED,
                        NOON,
                        2));
        records.put("process", process());
    }

    private static ProcessState process() {
        return new ProcessState(
                "analytics",
                "ready",
                4711,
                19092,
                314572800,
                2,
                "ended with status 137 (killed)",
                NOON,
                NOON.plusSeconds(60),
                new ProcessState.Said(
                        NOON.plusSeconds(59), Map.of("lag", "12", "written", "3400")));
    }

    private static SourceProbe probe() {
        return new SourceProbe(
                "p1",
                "https://www.linjiang.example/",
                Source.Kind.LIST,
                NOON,
                SourceProbe.Status.DONE,
                NOON.plusSeconds(2),
                new SourceProbe.Answer(
                        Source.Kind.LIST,
                        "https://www.linjiang.example/index.html",
                        "临江市人民政府",
                        20,
                        List.of()),
                null);
    }

    private static Article article() {
        return new Article(
                "ayuOF2naGqOdy_prcOhsEA",
                new Origin(
                        "https://www.linjiang.example/a.html",
                        "www.linjiang.example",
                        "portal",
                        "临江市人民政府",
                        Channel.PORTAL,
                        "b1"),
                new Content(
                        "城东停水公告",
                        "今日检修，城东停水。\n帐号缴费照常。",
                        "李四",
                        "临江水务",
                        List.of(
                                new Content.Attachment(
                                        "通知.pdf", "https://www.linjiang.example/n.pdf")),
                        List.of("https://www.linjiang.example/1.jpg")),
                new Times(NOON.minusSeconds(600), NOON, NOON.minusSeconds(600)),
                new Engagement(3, 2, 1),
                new Insight(
                        "guanlan-text/1",
                        new Insight.Words("城东 停水 公告", "今日 检修 ， 城东 停水 。 帐号 缴费 照常 。"),
                        new Insight.Tone(
                                Sentiment.NEGATIVE,
                                -0.42,
                                0.71,
                                List.of(
                                        new Insight.Evidence(
                                                new Span(Span.BODY, 7, 9), "停水", -1.25))),
                        List.of(new Insight.Keyword("停水", 1.0)),
                        List.of(new Insight.Entity("place", "城东", 2)),
                        List.of("临江市"),
                        new Insight.Fingerprint("9f86", List.of("b0:1f", "b1:2e"), List.of(7, -9)),
                        new Insight.FindingCount(0, 1, 2, 3),
                        new Insight.Reprint("ayuOF2naGqOdy_prcOhsEA", 1.0)),
                "ayuOF2naGqOdy_prcOhsEA-5f",
                Map.of("受理单位", "水务局"));
    }
}
