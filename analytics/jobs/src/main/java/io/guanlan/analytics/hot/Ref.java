package io.guanlan.analytics.hot;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;

/**
 * What a hot topic shows of one of its articles.
 *
 * @param id the article
 * @param title its headline
 * @param channel kind of outlet
 * @param sentiment its attitude
 * @param at event time, milliseconds since 1970
 */
public record Ref(String id, String title, Channel channel, Sentiment sentiment, long at) {}
