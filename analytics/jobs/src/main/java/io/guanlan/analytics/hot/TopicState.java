package io.guanlan.analytics.hot;

import java.util.List;

/**
 * What is kept of a topic between two slides.
 *
 * @param id stable for the life of the topic
 * @param articles ids of its articles at the last slide it was hot, at most 100
 * @param firstAt event time of its first article
 * @param hotAt end of the last window in which it was hot
 * @param terms its hot terms at that time
 */
public record TopicState(
        String id, List<String> articles, long firstAt, long hotAt, List<String> terms) {}
