package io.guanlan.analytics.hot;

import java.util.List;

/**
 * What one word has to say at the end of a slide.
 *
 * @param term the word
 * @param from start of its window
 * @param to end of its window
 * @param count articles in it, 0 when the word has just gone cold
 * @param expected articles that its past explains
 * @param score standard deviations above that
 * @param changed different from the last time, or worth a reminder
 * @param refs its articles, at most 100, newest first
 */
public record HotUpdate(
        String term,
        long from,
        long to,
        long count,
        double expected,
        double score,
        boolean changed,
        List<Ref> refs) {

    static HotUpdate cold(String term, long from, long to) {
        return new HotUpdate(term, from, to, 0, 0, 0, true, List.of());
    }

    boolean isCold() {
        return count == 0;
    }
}
