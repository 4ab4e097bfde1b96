package io.guanlan.analytics.text.sentiment;

import io.guanlan.indices.article.Sentiment;

/** Probabilities of the three classes; they sum to 1. */
record Verdict(double negative, double neutral, double positive) {

    Sentiment label() {
        if (neutral >= negative && neutral >= positive) {
            return Sentiment.NEUTRAL;
        }
        return negative > positive ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
    }

    /** Probability of {@link #label}. */
    double confidence() {
        return Math.max(neutral, Math.max(negative, positive));
    }

    double of(Sentiment label) {
        return switch (label) {
            case NEGATIVE -> negative;
            case NEUTRAL -> neutral;
            case POSITIVE -> positive;
        };
    }
}
