package io.guanlan.indices.finding;

import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One error word in one article.
 *
 * @param id article id, rule and place, so that a replay overwrites itself
 * @param articleId the article
 * @param snapshotId the snapshot the offsets can be checked against, or null when none was kept
 * @param place where in the article
 * @param mark what is wrong
 * @param source name of the outlet, for lists
 * @param at event time of the article
 * @param foundAt which revision of the article it was seen in: the article's {@code fetchedAt},
 *     never the clock, so that a replay writes the same finding and outdated ones are told apart
 */
public record Finding(
        String id,
        String articleId,
        @Nullable String snapshotId,
        Span place,
        Mark mark,
        String source,
        Instant at,
        Instant foundAt) {

    /**
     * What the proofreader says about one stretch of text.
     *
     * @param kind {@code wrong_word}, {@code banned}, {@code personal_number} …
     * @param severity how bad
     * @param rule id of the rule that spoke
     * @param found what stands there; personal numbers are masked
     * @param suggestion what should stand there, or null when there is no single right answer
     * @param reason why, in words a person can act on, with the source of the rule
     */
    public record Mark(
            String kind,
            Severity severity,
            String rule,
            String found,
            @Nullable String suggestion,
            String reason) {}
}
