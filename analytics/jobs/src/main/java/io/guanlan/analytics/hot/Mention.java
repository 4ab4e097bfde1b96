package io.guanlan.analytics.hot;

/**
 * One article uses one word.
 *
 * @param term the word
 * @param article who
 * @param pace of the stream when it was seen
 */
public record Mention(String term, Ref article, Pace pace) {}
