package io.guanlan.analytics.text;

import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Span;
import io.guanlan.indices.finding.Finding;
import java.util.List;

/**
 * Everything the analyser says about one text.
 *
 * @param insight as it is stored with an article
 * @param marks error words in reading order, title first
 */
public record Analysis(Insight insight, List<PlacedMark> marks) {

    /**
     * An error word and where it stands.
     *
     * @param place where
     * @param mark what is wrong
     */
    public record PlacedMark(Span place, Finding.Mark mark) {}
}
