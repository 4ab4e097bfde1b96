package io.guanlan.analytics.insight;

import io.guanlan.analytics.text.Analysis;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.finding.Finding;
import io.guanlan.indices.snapshot.Snapshot;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from one raw document and its analysis. The same document gives the same
 * records at every replay: their clock is the time of the fetch.
 *
 * @param article with its near-duplicate group still open
 * @param findings error words
 * @param snapshot the page as fetched, or null when the document was imported as text
 */
record Judgement(Article article, List<Finding> findings, @Nullable Snapshot snapshot) {

    private static final String REGION = "region";

    static Judgement of(RawDocument raw, Analysis analysis) {
        checkTimes(raw.times());
        Snapshot snapshot = snapshot(raw);
        String snapshotId = snapshot == null ? null : snapshot.id();
        Article article =
                new Article(
                        raw.id(),
                        raw.origin(),
                        raw.content(),
                        raw.times(),
                        raw.engagement(),
                        located(analysis.insight(), raw.extras().get(REGION)),
                        snapshotId,
                        raw.extras());
        List<Finding> findings = new ArrayList<>();
        for (Analysis.PlacedMark mark : analysis.marks()) {
            findings.add(finding(raw, snapshotId, mark));
        }
        return new Judgement(article, findings, snapshot);
    }

    /** The stream counts in milliseconds; a date that has none would stop it, not just this row. */
    private static void checkTimes(Times times) {
        for (Instant time : List.of(times.at(), times.fetchedAt())) {
            if (Math.abs(time.getEpochSecond()) > Long.MAX_VALUE / 2000) {
                throw new IllegalArgumentException("impossible time " + time);
            }
        }
    }

    private static @Nullable Snapshot snapshot(RawDocument raw) {
        RawDocument.Capture capture = raw.capture();
        if (capture == null) {
            return null;
        }
        String hash = capture.sha256();
        return new Snapshot(
                raw.id() + "-" + hash.substring(0, Math.min(16, hash.length())),
                raw.id(),
                capture.url(),
                capture.mediaType(),
                capture.charset(),
                capture.gzip(),
                raw.times().fetchedAt());
    }

    private static Finding finding(
            RawDocument raw, @Nullable String snapshotId, Analysis.PlacedMark mark) {
        String place = mark.place().field() + ":" + mark.place().start() + "-" + mark.place().end();
        return new Finding(
                DocumentIds.hash(raw.id() + "\n" + mark.mark().rule() + "\n" + place),
                raw.id(),
                snapshotId,
                mark.place(),
                mark.mark(),
                raw.origin().source(),
                raw.times().at(),
                raw.times().fetchedAt());
    }

    /** The source's own region comes last: the text knows better what it is about. */
    private static Insight located(Insight insight, @Nullable String region) {
        if (region == null || region.isBlank() || insight.regions().contains(region)) {
            return insight;
        }
        return new Insight(
                insight.analyzer(),
                insight.words(),
                insight.sentiment(),
                insight.keywords(),
                insight.entities(),
                Stream.concat(insight.regions().stream(), Stream.of(region)).toList(),
                insight.fingerprint(),
                insight.findings(),
                insight.reprint());
    }
}
