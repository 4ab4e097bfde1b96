package io.guanlan.analytics.text.sentiment;

import io.guanlan.indices.article.Sentiment;
import java.util.Locale;

/** Counts how often a classifier is right, and how well it knows when. */
final class Scores {

    private static final int BINS = 10;

    private final int[][] counts = new int[3][3];
    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] seen = new int[BINS];

    void add(Sentiment expected, Sentiment said, double sure) {
        counts[index(expected)][index(said)]++;
        int bin = Math.min(BINS - 1, (int) (sure * BINS));
        confidence[bin] += sure;
        right[bin] += expected == said ? 1 : 0;
        seen[bin]++;
    }

    private static int index(Sentiment label) {
        return switch (label) {
            case NEGATIVE -> 0;
            case NEUTRAL -> 1;
            case POSITIVE -> 2;
        };
    }

    int total() {
        int total = 0;
        for (int n : seen) {
            total += n;
        }
        return total;
    }

    double accuracy() {
        int correct = 0;
        for (int n : right) {
            correct += n;
        }
        return total() == 0 ? 0 : (double) correct / total();
    }

    /** How often this class was expected. */
    int expected(Sentiment label) {
        int sum = 0;
        for (int n : counts[index(label)]) {
            sum += n;
        }
        return sum;
    }

    private int said(Sentiment label) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[index(label)];
        }
        return sum;
    }

    double precision(Sentiment label) {
        int said = said(label);
        return said == 0 ? 0 : (double) counts[index(label)][index(label)] / said;
    }

    double recall(Sentiment label) {
        int expected = expected(label);
        return expected == 0 ? 0 : (double) counts[index(label)][index(label)] / expected;
    }

    double f1(Sentiment label) {
        int both = said(label) + expected(label);
        return both == 0 ? 0 : 2.0 * counts[index(label)][index(label)] / both;
    }

    /** Mean F1 over the classes that occur. */
    double macroF1() {
        double sum = 0;
        int classes = 0;
        for (Sentiment label : Sentiment.values()) {
            if (expected(label) > 0) {
                sum += f1(label);
                classes++;
            }
        }
        return classes == 0 ? 0 : sum / classes;
    }

    /** Expected calibration error: mean distance of confidence from accuracy, over ten bins. */
    double calibrationError() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
        }
        return total() == 0 ? 0 : sum / total();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n=%d accuracy=%.4f macro_f1=%.4f ece=%.4f",
                total(),
                accuracy(),
                macroF1(),
                calibrationError());
    }
}
