package io.guanlan.analytics.text;

import io.guanlan.indices.article.Channel;

/**
 * Analyses Chinese text. Building one does no I/O; dictionaries and models load at first use.
 * Thread-safe.
 */
public final class TextAnalyzer {

    /** With the shipped dictionaries, models and rules. */
    public static TextAnalyzer shipped() {
        throw new UnsupportedOperationException();
    }

    /** Loads everything now, so that the first text is as fast as the next. */
    public void warmUp() {
        throw new UnsupportedOperationException();
    }

    /** Name and version of analyser and models, as stored in {@code Insight.analyzer}. */
    public String version() {
        throw new UnsupportedOperationException();
    }

    /**
     * Analyses one text.
     *
     * @param title may be empty
     * @param body plain text, paragraphs separated by {@code \n}; may be empty
     * @param channel kind of outlet, since a letter reads differently from news
     */
    public Analysis analyze(String title, String body, Channel channel) {
        throw new UnsupportedOperationException();
    }
}
