package io.guanlan.indices.event;

import java.time.Instant;

/**
 * A word used more than its own past explains, in one window.
 *
 * @param id term and end of the window
 * @param term the word
 * @param window what was counted
 * @param volume count, expectation and score
 * @param updatedAt when this state was computed
 */
public record HotTerm(
        String id,
        String term,
        HotTopic.Window window,
        HotTopic.Volume volume,
        Instant updatedAt) {}
