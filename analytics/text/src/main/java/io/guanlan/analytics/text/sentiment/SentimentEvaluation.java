package io.guanlan.analytics.text.sentiment;

import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Sentiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the shipped analyser on labelled texts of one's own. The file is UTF-8, tab-separated,
 * gzip where its name ends in {@code .gz}, with the columns {@code label} and {@code text} (or
 * {@code title} and {@code body}); extra columns are ignored. Labels are {@code negative}, {@code
 * neutral}, {@code positive}, or -1, 0, 1, or 0 and 1.
 *
 * <p>Where the file knows only two classes, neutral is no possible answer either, so that the
 * figure compares with those of two-class work.
 */
public final class SentimentEvaluation {

    private final Segmenter segmenter = new Segmenter();
    private final SentimentAnalyzer analyzer = new SentimentAnalyzer();

    private record Case(Sentiment label, String title, String body) {}

    /**
     * Measures on one file.
     *
     * @return figures by name, fractions between 0 and 1, in the order they are printed
     * @throws IllegalArgumentException naming the line of a malformed row, or a missing column
     * @throws IOException when the file cannot be read
     */
    public Map<String, Double> evaluate(Path file) throws IOException {
        List<Case> cases = cases(LabelledFile.read(file));
        boolean twoClasses = cases.stream().noneMatch(c -> c.label() == Sentiment.NEUTRAL);
        for (Case warm : cases.subList(0, Math.min(200, cases.size()))) {
            judge(warm, twoClasses);
        }
        Scores scores = new Scores();
        long started = System.nanoTime();
        for (Case labelled : cases) {
            Verdict verdict = judge(labelled, twoClasses);
            scores.add(labelled.label(), verdict.label(), verdict.confidence());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return figures(scores, cases.size() / Math.max(1e-9, seconds));
    }

    private Verdict judge(Case labelled, boolean twoClasses) {
        Words title = segmenter.cut(labelled.title());
        return analyzer.verdict(title, segmenter.cut(labelled.body()), twoClasses);
    }

    private static Map<String, Double> figures(Scores scores, double perSecond) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("rows", (double) scores.total());
        figures.put("accuracy", scores.accuracy());
        figures.put("macro_f1", scores.macroF1());
        for (Sentiment label : Sentiment.values()) {
            if (scores.expected(label) > 0) {
                figures.put(label.key() + "_precision", scores.precision(label));
                figures.put(label.key() + "_recall", scores.recall(label));
                figures.put(label.key() + "_f1", scores.f1(label));
            }
        }
        figures.put("ece", scores.calibrationError());
        figures.put("texts_per_second", perSecond);
        return figures;
    }

    private static List<Case> cases(LabelledFile file) {
        boolean whole = file.has("text");
        if (!file.has("label") || !(whole || file.has("body") || file.has("title"))) {
            throw new IllegalArgumentException(
                    "line 1: columns label and text (or title and body) expected");
        }
        boolean signed =
                file.rows().stream().anyMatch(row -> row.cell("label").strip().equals("-1"));
        List<Case> cases = new ArrayList<>();
        for (LabelledFile.Row row : file.rows()) {
            if (row.cells().size() < file.columns().size()) {
                throw new IllegalArgumentException(
                        "line "
                                + row.line()
                                + ": "
                                + row.cells().size()
                                + " cells, "
                                + file.columns().size()
                                + " expected");
            }
            String body = row.cell(whole ? "text" : "body");
            cases.add(new Case(label(row, signed), whole ? "" : row.cell("title"), body));
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("line 2: no rows");
        }
        return cases;
    }

    private static Sentiment label(LabelledFile.Row row, boolean signed) {
        String label = row.cell("label").strip().toLowerCase(Locale.ROOT);
        return switch (label) {
            case "negative", "-1" -> Sentiment.NEGATIVE;
            case "neutral" -> Sentiment.NEUTRAL;
            case "positive", "1" -> Sentiment.POSITIVE;
            case "0" -> signed ? Sentiment.NEUTRAL : Sentiment.NEGATIVE;
            default ->
                    throw new IllegalArgumentException(
                            "line " + row.line() + ": unknown label '" + label + "'");
        };
    }
}
