package io.guanlan.indices.article;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for. Filters of one kind are alternatives, different kinds must all hold; an empty
 * set filters nothing.
 *
 * @param text the topic rule language; empty matches everything
 * @param from event time, inclusive, or null
 * @param to event time, exclusive, or null
 * @param filter exact filters
 * @param sort order of the hits
 */
public record ArticleQuery(
        String text, @Nullable Instant from, @Nullable Instant to, Filter filter, Sort sort) {

    /** Everything, newest first. */
    public static final ArticleQuery ALL =
            new ArticleQuery("", null, null, Filter.NONE, Sort.NEWEST);

    /** Order of the hits; ties are broken by id, so that paging never repeats or skips. */
    public enum Sort {
        NEWEST,
        OLDEST,
        RELEVANCE,
        MOST_NEGATIVE
    }

    /**
     * Exact filters.
     *
     * @param channels kinds of outlet
     * @param sentiments attitudes
     * @param sources outlet names
     * @param sourceIds ids of sources
     * @param regions administrative regions
     * @param entities names of entities
     * @param ids document ids
     * @param reprintGroup members of one group of near-duplicates, or null
     * @param batch one import, or null
     * @param withFindings only articles with at least one error word
     */
    public record Filter(
            Set<Channel> channels,
            Set<Sentiment> sentiments,
            Set<String> sources,
            Set<String> sourceIds,
            Set<String> regions,
            Set<String> entities,
            Set<String> ids,
            @Nullable String reprintGroup,
            @Nullable String batch,
            boolean withFindings) {

        /** Filters nothing. */
        public static final Filter NONE =
                new Filter(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null,
                        null, false);

        /** Only these channels. */
        public Filter withChannels(Set<Channel> only) {
            return new Filter(
                    only,
                    sentiments,
                    sources,
                    sourceIds,
                    regions,
                    entities,
                    ids,
                    reprintGroup,
                    batch,
                    withFindings);
        }

        /** Only these sentiments. */
        public Filter withSentiments(Set<Sentiment> only) {
            return new Filter(
                    channels,
                    only,
                    sources,
                    sourceIds,
                    regions,
                    entities,
                    ids,
                    reprintGroup,
                    batch,
                    withFindings);
        }

        /** Only these outlets, by name. */
        public Filter withSources(Set<String> only) {
            return new Filter(
                    channels,
                    sentiments,
                    only,
                    sourceIds,
                    regions,
                    entities,
                    ids,
                    reprintGroup,
                    batch,
                    withFindings);
        }

        /** Only these sources, by id. */
        public Filter withSourceIds(Set<String> only) {
            return new Filter(
                    channels,
                    sentiments,
                    sources,
                    only,
                    regions,
                    entities,
                    ids,
                    reprintGroup,
                    batch,
                    withFindings);
        }

        /** Only these regions. */
        public Filter withRegions(Set<String> only) {
            return new Filter(
                    channels,
                    sentiments,
                    sources,
                    sourceIds,
                    only,
                    entities,
                    ids,
                    reprintGroup,
                    batch,
                    withFindings);
        }

        /** Only articles that name one of these entities. */
        public Filter withEntities(Set<String> only) {
            return new Filter(
                    channels,
                    sentiments,
                    sources,
                    sourceIds,
                    regions,
                    only,
                    ids,
                    reprintGroup,
                    batch,
                    withFindings);
        }

        /** Only these documents. */
        public Filter withIds(Set<String> only) {
            return new Filter(
                    channels,
                    sentiments,
                    sources,
                    sourceIds,
                    regions,
                    entities,
                    only,
                    reprintGroup,
                    batch,
                    withFindings);
        }

        /** Only one group of near-duplicates. */
        public Filter withReprintGroup(@Nullable String only) {
            return new Filter(
                    channels,
                    sentiments,
                    sources,
                    sourceIds,
                    regions,
                    entities,
                    ids,
                    only,
                    batch,
                    withFindings);
        }

        /** Only one import. */
        public Filter withBatch(@Nullable String only) {
            return new Filter(
                    channels,
                    sentiments,
                    sources,
                    sourceIds,
                    regions,
                    entities,
                    ids,
                    reprintGroup,
                    only,
                    withFindings);
        }

        /** Only articles with error words, or all. */
        public Filter withFindings(boolean only) {
            return new Filter(
                    channels,
                    sentiments,
                    sources,
                    sourceIds,
                    regions,
                    entities,
                    ids,
                    reprintGroup,
                    batch,
                    only);
        }
    }

    /** Another text. */
    public ArticleQuery withText(String other) {
        return new ArticleQuery(other, from, to, filter, sort);
    }

    /** Another stretch of event time. */
    public ArticleQuery between(@Nullable Instant newFrom, @Nullable Instant newTo) {
        return new ArticleQuery(text, newFrom, newTo, filter, sort);
    }

    /** Other filters. */
    public ArticleQuery withFilter(Filter other) {
        return new ArticleQuery(text, from, to, other, sort);
    }

    /** Another order. */
    public ArticleQuery withSort(Sort other) {
        return new ArticleQuery(text, from, to, filter, other);
    }
}
