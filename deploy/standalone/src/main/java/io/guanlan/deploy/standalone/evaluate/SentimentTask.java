package io.guanlan.deploy.standalone.evaluate;

import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Sentiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/**
 * Sentiment on labelled rows: {@code label} (negative/neutral/positive, 0/1 or -1/0/1) and {@code
 * text} or {@code title} + {@code body}.
 *
 * <p>Rows of two classes are judged in two classes: the analyser's score decides, so that a neutral
 * answer is not counted wrong by definition.
 */
public final class SentimentTask {

    private static final int BINS = 10;
    private static final int WARM_UP = 20;

    private final Map<Verdict, Integer> verdicts = new HashMap<>();
    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] all = new int[BINS];

    /**
     * Measures.
     *
     * @param progress told the part done, 0..1
     * @return figures by name, fractions 0..1
     */
    public Map<String, Object> run(Path file, DoubleConsumer progress) throws IOException {
        List<Map<String, String>> rows = Rows.read(file);
        boolean signed = rows.stream().anyMatch(row -> "-1".equals(row.get("label")));
        List<Sentiment> gold = rows.stream().map(row -> label(file, row, signed)).toList();
        Set<Sentiment> classes = EnumSet.noneOf(Sentiment.class);
        classes.addAll(gold);
        boolean binary = !classes.contains(Sentiment.NEUTRAL);
        TextAnalyzer analyzer = TextAnalyzer.shipped();
        for (int i = 0; i < Math.min(WARM_UP, rows.size()); i++) {
            analyze(analyzer, file, rows.get(i));
        }
        long start = System.nanoTime();
        for (int i = 0; i < rows.size(); i++) {
            add(gold.get(i), analyze(analyzer, file, rows.get(i)), binary);
            progress.accept((i + 1.0) / rows.size());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return figures(rows.size(), classes, seconds);
    }

    private static Sentiment label(Path file, Map<String, String> row, boolean signed) {
        String label = row.getOrDefault("label", "").strip().toLowerCase(Locale.ROOT);
        return switch (label) {
            case "negative", "-1" -> Sentiment.NEGATIVE;
            case "neutral" -> Sentiment.NEUTRAL;
            case "positive", "1" -> Sentiment.POSITIVE;
            case "0" -> signed ? Sentiment.NEUTRAL : Sentiment.NEGATIVE;
            default ->
                    throw CommandException.failure(
                            "%s:%s: label: expected negative, neutral, positive, -1, 0 or 1, got '%s'"
                                    .formatted(file, row.get(""), label),
                            null);
        };
    }

    private static Insight.Tone analyze(TextAnalyzer analyzer, Path file, Map<String, String> row) {
        String text = row.get("text");
        String body = text != null ? text : row.get("body");
        if (body == null) {
            throw CommandException.failure(
                    file + ": expected a column text, or title and body", null);
        }
        String title = text != null ? "" : row.getOrDefault("title", "");
        return analyzer.analyze(title, body, Channel.NEWMEDIA).insight().sentiment();
    }

    private void add(Sentiment gold, Insight.Tone tone, boolean binary) {
        Sentiment said = tone.label();
        double sure = tone.confidence();
        if (binary && said == Sentiment.NEUTRAL) {
            said = tone.score() >= 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
            sure = Math.max(sure / 2, 0.5);
        }
        verdicts.merge(new Verdict(gold, said), 1, Integer::sum);
        int bin = Math.min(BINS - 1, (int) (sure * BINS));
        confidence[bin] += sure;
        all[bin]++;
        right[bin] += said == gold ? 1 : 0;
    }

    private Map<String, Object> figures(int rows, Set<Sentiment> classes, double seconds) {
        Map<String, Object> figures = new LinkedHashMap<>();
        int correct = 0;
        double f1 = 0;
        Map<String, Object> perClass = new LinkedHashMap<>();
        for (Sentiment each : classes) {
            int hit = count(v -> v.said() == each && v.gold() == each);
            int said = count(v -> v.said() == each);
            int gold = count(v -> v.gold() == each);
            double precision = said == 0 ? 0 : (double) hit / said;
            double recall = gold == 0 ? 0 : (double) hit / gold;
            double mean =
                    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            perClass.put(each.key() + "_precision", precision);
            perClass.put(each.key() + "_recall", recall);
            perClass.put(each.key() + "_f1", mean);
            correct += hit;
            f1 += mean;
        }
        figures.put("texts", rows);
        figures.put("accuracy", rows == 0 ? 0 : (double) correct / rows);
        figures.put("macro_f1", classes.isEmpty() ? 0 : f1 / classes.size());
        figures.putAll(perClass);
        figures.put("ece", calibrationError(rows));
        figures.put("texts_per_second", rows / seconds);
        return figures;
    }

    private int count(Predicate<Verdict> those) {
        return verdicts.entrySet().stream()
                .filter(entry -> those.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** One answer beside the right one. */
    private record Verdict(Sentiment gold, Sentiment said) {}

    /** Mean distance between how sure it was and how often it was right, over ten bins. */
    private double calibrationError(int rows) {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
        }
        return rows == 0 ? 0 : sum / rows;
    }
}
