package io.guanlan.analytics.text;

import io.guanlan.analytics.text.entity.EntityFinder;
import io.guanlan.analytics.text.entity.RegionFinder;
import io.guanlan.analytics.text.entity.UnlistedPlaces;
import io.guanlan.analytics.text.fingerprint.Fingerprinter;
import io.guanlan.analytics.text.keyword.KeywordExtractor;
import io.guanlan.analytics.text.proofread.Mistake;
import io.guanlan.analytics.text.proofread.Proofreader;
import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.analytics.text.sentiment.SentimentAnalyzer;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.article.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Analyses Chinese text. Building one does no I/O; dictionaries and models load at first use.
 * Thread-safe.
 */
public final class TextAnalyzer {

    /** Words, entities, keywords and tone are taken from this many UTF-16 units of the body. */
    public static final int LIMIT = 20_000;

    private static final String VERSION = "guanlan-text/1";

    private volatile @Nullable Parts parts;

    private TextAnalyzer() {}

    /** With the shipped dictionaries, models and rules. */
    public static TextAnalyzer shipped() {
        return new TextAnalyzer();
    }

    /** Loads everything now, so that the first text is as fast as the next. */
    public void warmUp() {
        analyze("预热", "预热文本。", Channel.PORTAL);
    }

    /** Name and version of analyser and models, as stored in {@code Insight.analyzer}. */
    public String version() {
        return VERSION + "+" + parts().sentiment.version();
    }

    /**
     * Analyses one text.
     *
     * @param title may be empty
     * @param body plain text, paragraphs separated by {@code \n}; may be empty. Only the first
     *     {@value #LIMIT} units are read for anything but the proofreading and the fingerprint
     * @param channel kind of outlet, since a letter reads differently from news
     */
    public Analysis analyze(String title, String body, Channel channel) {
        Parts loaded = parts();
        Words titleWords = loaded.segmenter.cut(title);
        Words wholeBody = loaded.segmenter.cut(body);
        Words bodyWords =
                body.length() <= LIMIT ? wholeBody : loaded.segmenter.cut(body.substring(0, LIMIT));
        List<Mistake> mistakes = loaded.proofreader.check(titleWords, wholeBody);
        UnlistedPlaces.Placed placed = UnlistedPlaces.join(titleWords, bodyWords);
        List<Insight.Entity> entities = loaded.entities.find(placed.title(), placed.body());
        List<String> people =
                entities.stream()
                        .filter(entity -> entity.kind().equals("person"))
                        .map(Insight.Entity::name)
                        .toList();
        Insight insight =
                new Insight(
                        VERSION + "+" + loaded.sentiment.version(),
                        new Insight.Words(titleWords.joined(), bodyWords.joined()),
                        loaded.sentiment.tone(titleWords, bodyWords, channel),
                        loaded.keywords.extract(placed.title(), placed.body(), people),
                        entities,
                        loaded.regions.find(placed.title(), placed.body()),
                        loaded.fingerprinter.of(title, body),
                        count(mistakes),
                        null);
        return new Analysis(
                insight,
                mistakes.stream().map(m -> new Analysis.PlacedMark(m.place(), m.mark())).toList());
    }

    private static Insight.FindingCount count(List<Mistake> mistakes) {
        return new Insight.FindingCount(
                count(mistakes, Severity.VETO),
                count(mistakes, Severity.SERIOUS),
                count(mistakes, Severity.GENERAL),
                count(mistakes, Severity.STYLE));
    }

    private static int count(List<Mistake> mistakes, Severity severity) {
        return (int) mistakes.stream().filter(m -> m.mark().severity() == severity).count();
    }

    private Parts parts() {
        Parts loaded = parts;
        if (loaded == null) {
            synchronized (this) {
                loaded = parts;
                if (loaded == null) {
                    loaded = new Parts();
                    parts = loaded;
                }
            }
        }
        return loaded;
    }

    /** Everything that takes time and memory to load. */
    private static final class Parts {
        final Segmenter segmenter = new Segmenter();
        final SentimentAnalyzer sentiment = new SentimentAnalyzer();
        final KeywordExtractor keywords = new KeywordExtractor(segmenter);
        final EntityFinder entities = new EntityFinder(segmenter);
        final RegionFinder regions = new RegionFinder();
        final Fingerprinter fingerprinter = new Fingerprinter();
        final Proofreader proofreader = new Proofreader(segmenter);
    }
}
