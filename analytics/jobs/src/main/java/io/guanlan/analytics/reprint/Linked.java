package io.guanlan.analytics.reprint;

import io.guanlan.indices.article.Article;

/**
 * An article whose near-duplicate group is known.
 *
 * @param article with its group
 * @param revision an earlier revision of the same document was linked before
 */
public record Linked(Article article, boolean revision) {}
