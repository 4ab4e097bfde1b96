package io.guanlan.ui.article;

import io.guanlan.indices.article.Insight;
import io.guanlan.indices.finding.Finding;

/** What can be said about a stretch of an article. */
sealed interface Mark {

    /**
     * It carried the decision about the sentiment.
     *
     * @param evidence what it is
     * @param strength 0..1, relative to the strongest of the article
     */
    record Feeling(Insight.Evidence evidence, double strength) implements Mark {}

    /** It is wrong. */
    record Wrong(Finding finding) implements Mark {}
}
