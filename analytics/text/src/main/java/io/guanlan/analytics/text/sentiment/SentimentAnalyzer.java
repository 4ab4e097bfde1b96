package io.guanlan.analytics.text.sentiment;

import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Insight.Evidence;
import io.guanlan.indices.article.Insight.Tone;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says whether a text is negative, neutral or positive, how sure that is, and which of its words
 * said so. Loads the model (about 2 MB) when built. Thread-safe.
 */
public final class SentimentAnalyzer {

    /** Most stretches of evidence for one text. */
    public static final int MOST_EVIDENCE = 8;

    /** The tone of a text shows in its opening; units beyond this are not read. */
    static final int LIMIT = 3000;

    private static final double LEAST_EVIDENCE = 0.02;

    private final SentimentModel model;
    private final ThreadLocal<Features> scratch = ThreadLocal.withInitial(Features::new);

    /** With the shipped model. */
    public SentimentAnalyzer() {
        this(SentimentModel.shipped());
    }

    SentimentAnalyzer(SentimentModel model) {
        this.model = model;
    }

    /** Name of the training run the model comes from. */
    public String version() {
        return model.version();
    }

    /**
     * Tone of one text.
     *
     * @param channel where it stood: official sites and news are more often neutral than reviews
     *     and posts, which the model mostly learned from, so neutral gets a head start there
     */
    public Tone tone(Words title, Words body, Channel channel) {
        Features features = scratch.get();
        features.read(title, body, LIMIT);
        Verdict verdict = model.judge(features, headStart(channel));
        return new Tone(
                verdict.label(),
                rounded(verdict.positive() - verdict.negative()),
                rounded(verdict.confidence()),
                evidence(title, body, features, verdict));
    }

    private static double headStart(Channel channel) {
        return switch (channel) {
            case PORTAL -> 0.7;
            case MAINSTREAM -> 0.3;
            case NEWMEDIA, LETTER -> 0;
        };
    }

    Verdict verdict(Words title, Words body, boolean twoClasses) {
        Features features = scratch.get();
        features.read(title, body, LIMIT);
        return model.judge(features, twoClasses ? Double.NEGATIVE_INFINITY : 0);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** A feature's say is shared out over its characters and collected again by words. */
    private List<Evidence> evidence(Words title, Words body, Features features, Verdict verdict) {
        double[] titleSay = new double[Math.min(LIMIT, title.text().length())];
        double[] bodySay = new double[Math.min(LIMIT, body.text().length())];
        double value = 1 / Math.sqrt(Math.max(1, features.size()));
        for (int i = 0; i < features.size(); i++) {
            int start = features.start(i);
            int end = features.end(i);
            double share = model.lean(features.bucket(i)) * value / (end - start);
            double[] say = features.inTitle(i) ? titleSay : bodySay;
            for (int at = start; at < Math.min(end, say.length); at++) {
                say[at] += share;
            }
        }
        List<Evidence> found = new ArrayList<>();
        collect(Span.TITLE, title, titleSay, found);
        collect(Span.BODY, body, bodySay, found);
        int sign = Double.compare(verdict.positive(), verdict.negative());
        if (verdict.label() != Sentiment.NEUTRAL) {
            found.removeIf(evidence -> evidence.weight() * sign < 0);
        }
        double strongest =
                found.stream().mapToDouble(evidence -> Math.abs(evidence.weight())).max().orElse(0);
        found.removeIf(evidence -> Math.abs(evidence.weight()) < strongest / 6);
        found.sort(Comparator.comparingDouble(e -> -Math.abs(e.weight())));
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_EVIDENCE)));
    }

    private static void collect(String field, Words words, double[] say, List<Evidence> found) {
        int i = 0;
        while (i < words.size() && words.end(i) <= say.length) {
            int last = i;
            if (denies(words, i) && i + 1 < words.size() && words.end(i + 1) <= say.length) {
                last = i + 1;
            }
            double weight = 0;
            for (int at = words.start(i); at < words.end(last); at++) {
                weight += say[at];
            }
            if (Math.abs(weight) >= LEAST_EVIDENCE && tells(words, last)) {
                int start = words.start(i);
                int end = words.end(last);
                String text = words.text().substring(start, end);
                found.add(new Evidence(new Span(field, start, end), text, rounded(weight)));
            }
            i = last + 1;
        }
    }

    private static boolean denies(Words words, int i) {
        return switch (words.word(i)) {
            case "不", "没", "没有", "无", "未", "很", "太", "非常", "最" -> true;
            default -> false;
        };
    }

    private static boolean tells(Words words, int i) {
        Tag tag = words.tag(i);
        return switch (tag) {
            case MARK, NUMBER, QUANTIFIER, FUNCTION, PRONOUN, TIME -> false;
            case PLACE, ABROAD, PERSON, ORGANISATION, BODY, JOB -> false;
            default -> words.length(i) > 1 || tag != Tag.MORPHEME;
        };
    }
}
