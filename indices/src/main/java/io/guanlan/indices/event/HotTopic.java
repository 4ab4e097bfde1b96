package io.guanlan.indices.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A happening that is talked about more than its own past explains.
 *
 * @param id stable for the life of the topic
 * @param title a real headline from it
 * @param terms its hot terms, hottest first
 * @param window the stretch of event time that was counted
 * @param volume articles in the window and what was expected
 * @param articleIds its articles, newest first, at most 100
 * @param channels articles by channel key
 * @param sentiments articles by sentiment key
 * @param firstAt event time of its first article
 * @param updatedAt when this state was computed
 */
public record HotTopic(
        String id,
        String title,
        List<String> terms,
        Window window,
        Volume volume,
        List<String> articleIds,
        Map<String, Integer> channels,
        Map<String, Integer> sentiments,
        Instant firstAt,
        Instant updatedAt) {

    /**
     * A stretch of event time.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Window(Instant from, Instant to) {}

    /**
     * Volume against its own past.
     *
     * @param count articles in the window
     * @param expected mean of the same length in the past
     * @param score how surprising, in standard deviations; hotter is higher
     */
    public record Volume(int count, double expected, double score) {}
}
