package io.guanlan.ui.overview;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Delay;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Trend;
import io.guanlan.indices.event.HotTerm;
import io.guanlan.indices.finding.Finding;
import io.guanlan.ui.sources.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the overview shows at one moment. Two are equal when nobody would see a difference.
 *
 * @param numbers the tiles
 * @param trend volume over the window
 * @param topics hottest first
 * @param terms hottest first
 * @param findings newest error words
 * @param newest newest articles
 * @param sources the worst first
 */
public record Overview(
        Numbers numbers,
        Trend trend,
        List<Topic> topics,
        List<HotTerm> terms,
        List<ErrorWord> findings,
        List<Headline> newest,
        List<SourceLine> sources) {

    /**
     * Numbers that each have a tile.
     *
     * @param archived articles in the archive
     * @param today articles since midnight
     * @param yesterday articles of the same hours of yesterday
     * @param negativeToday negative ones since midnight
     * @param flaggedToday articles with error words since midnight
     * @param darkSources sources that are silent for too long or fail
     * @param sources all sources
     * @param deadLetters failures that wait for somebody
     * @param newestAt when the newest article came in, or null in an empty archive
     * @param delay how long those took to come in that were published within the last hour: a first
     *     look at a source brings old pages, which say nothing about it
     */
    public record Numbers(
            long archived,
            long today,
            long yesterday,
            long negativeToday,
            long flaggedToday,
            long darkSources,
            long sources,
            long deadLetters,
            @Nullable Instant newestAt,
            Delay delay) {}

    /** An article in one line. */
    public record Headline(
            String id,
            String title,
            String source,
            Channel channel,
            Sentiment sentiment,
            int errors,
            Instant at) {}

    /** An error word and the headline of the article it stands in. */
    public record ErrorWord(Finding finding, String title) {}

    /** A hot topic as far as whoever asks may see it. */
    public record Topic(
            String id,
            String title,
            int count,
            double expected,
            double score,
            Map<String, Integer> channels,
            Map<String, Integer> sentiments,
            Instant firstAt) {}

    /** A source in one line. */
    public record SourceLine(
            String id,
            String name,
            SourceState state,
            @Nullable Instant succeededAt,
            long lastDay,
            @Nullable String error) {}
}
