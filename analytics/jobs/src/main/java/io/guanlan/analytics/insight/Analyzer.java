package io.guanlan.analytics.insight;

import io.guanlan.analytics.text.Analysis;
import io.guanlan.indices.article.Channel;
import java.io.Serializable;

/** What judges a text, in a form that travels to task managers. Thread-safe. */
public interface Analyzer extends Serializable {

    /**
     * Judges one text.
     *
     * @throws RuntimeException when this text cannot be judged; the next one may
     */
    Analysis analyze(String title, String body, Channel channel);

    /** Loads what takes time before the first text comes. */
    default void warmUp() {}

    /** The analyser with the shipped dictionaries and models: one for all subtasks of a JVM. */
    static Analyzer shipped() {
        return new ShippedAnalyzer();
    }
}
