package io.guanlan.ui.sample;

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
import io.guanlan.indices.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An article before the analyser: what is needed to say what the analyser would say. {@code slips}
 * are the error words in it, {@code group} the group of copies or null.
 */
record Draft(
        String id,
        Outlet outlet,
        String title,
        String body,
        Instant at,
        Sentiment mood,
        String topic,
        List<Slip> slips,
        String snapshotId,
        String group) {

    /** An error word; null in {@code right} is an identity card number. */
    record Slip(String wrong, String right, Severity severity) {}

    private static final List<String> FEELINGS =
            List.of("怨声载道", "失望", "感谢", "点赞", "投诉无果", "恐慌", "打不通", "另行通知");

    Article toArticle() {
        boolean letter = outlet.channel() == Channel.LETTER;
        String url = letter ? null : "http://" + outlet.host() + "/a/" + id + ".html";
        String sourceId = letter ? null : outlet.id();
        int luck = Math.floorMod(id.hashCode(), 97);
        return new Article(
                id,
                new Origin(
                        url,
                        outlet.host(),
                        sourceId,
                        outlet.name(),
                        outlet.channel(),
                        letter ? "batch-1" : null),
                content(),
                Times.of(at, at.plusSeconds(35 + luck % 20)),
                letter ? Engagement.NONE : new Engagement(luck, 2L * luck, 9L * luck),
                insight(luck / 97.0),
                snapshotId,
                letter ? Map.of("district", "城东区") : Map.of());
    }

    private Content content() {
        return snapshotId == null
                ? new Content(title, body, "王晓", outlet.name(), List.of(), List.of())
                : new Content(
                        title,
                        body,
                        "王晓",
                        outlet.name(),
                        List.of(
                                new Content.Attachment(
                                        "应急供水点一览表.pdf", "http://www.linjiang.example/f/1.pdf")),
                        List.of("http://www.linjiang.example/i/1.jpg"));
    }

    private Insight insight(double luck) {
        double score =
                switch (mood) {
                    case NEGATIVE -> -0.55 - luck * 0.4;
                    case NEUTRAL -> luck * 0.3 - 0.15;
                    case POSITIVE -> 0.5 + luck * 0.4;
                };
        return new Insight(
                "guanlan-text sample",
                new Insight.Words(spaced(title), spaced(body)),
                new Insight.Tone(mood, score, 0.7 + luck * 0.29, evidence()),
                List.of(
                        new Insight.Keyword(topic, 1),
                        new Insight.Keyword("临江市", 0.8),
                        new Insight.Keyword("居民", 0.6)),
                List.of(
                        new Insight.Entity("place", "临江市", 3),
                        new Insight.Entity("organisation", "市住建局", 2),
                        new Insight.Entity("person", "陈立平", 1)),
                List.of("临江市", "城东区"),
                new Insight.Fingerprint(id, List.of(id), List.of(1)),
                new Insight.FindingCount(
                        count(Severity.VETO),
                        count(Severity.SERIOUS),
                        count(Severity.GENERAL),
                        count(Severity.STYLE)),
                group == null ? new Insight.Reprint(id, 1) : new Insight.Reprint(group, 0.97));
    }

    private int count(Severity severity) {
        return (int) slips.stream().filter(slip -> slip.severity() == severity).count();
    }

    private List<Insight.Evidence> evidence() {
        List<Insight.Evidence> evidence = new ArrayList<>();
        for (String word : FEELINGS) {
            int start = body.indexOf(word);
            if (start >= 0) {
                boolean good = word.equals("感谢") || word.equals("点赞");
                double weight = (good ? 1 : -1) * (0.4 + 0.15 * (evidence.size() % 5));
                evidence.add(
                        new Insight.Evidence(
                                new Span(Span.BODY, start, start + word.length()), word, weight));
            }
        }
        return evidence;
    }

    /** Two characters are a word here; the sample needs words, not sense. */
    private static String spaced(String text) {
        return String.join(" ", text.replace("\n", "").split("(?<=\\G.{2})"));
    }

    List<Finding> toFindings() {
        return slips.stream().map(this::toFinding).toList();
    }

    private Finding toFinding(Slip slip) {
        String field = title.contains(slip.wrong()) ? Span.TITLE : Span.BODY;
        int start = (field.equals(Span.TITLE) ? title : body).indexOf(slip.wrong());
        return new Finding(
                id + ":" + field + ":" + start,
                id,
                snapshotId,
                new Span(field, start, start + slip.wrong().length()),
                slip.right() == null ? leak(slip) : typo(slip),
                outlet.name(),
                at,
                at.plusSeconds(90));
    }

    private static Finding.Mark leak(Slip slip) {
        String masked = slip.wrong().substring(0, 3) + "***********" + slip.wrong().substring(14);
        return new Finding.Mark(
                "personal_number",
                slip.severity(),
                "personal/id-card",
                masked,
                null,
                "网页公开了身份证号码，应隐去");
    }

    private static Finding.Mark typo(Slip slip) {
        return new Finding.Mark(
                "wrong_word",
                slip.severity(),
                "wrong/" + slip.right(),
                slip.wrong(),
                slip.right(),
                "“" + slip.wrong() + "”是常见错别字，规范写法为“" + slip.right() + "”");
    }
}
