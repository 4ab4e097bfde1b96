package io.guanlan.indices.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the analyser says about one document.
 *
 * @param analyzer name and version of the analyser and its models
 * @param words the words of our segmenter, for the whitespace-analysed fields
 * @param sentiment label, score and evidence
 * @param keywords most telling words first, at most 12
 * @param entities people, places and organisations with their counts, most frequent first
 * @param regions administrative regions the text is about, most likely first
 * @param fingerprint for near-duplicate linking
 * @param findings how many findings of each severity the proofreader made
 * @param reprint the near-duplicate group, or null until the stream has linked it
 */
public record Insight(
        String analyzer,
        Words words,
        Tone sentiment,
        List<Keyword> keywords,
        List<Entity> entities,
        List<String> regions,
        Fingerprint fingerprint,
        FindingCount findings,
        @Nullable Reprint reprint) {

    /**
     * Segmented text, words joined by one space.
     *
     * @param title words of the title
     * @param body words of the body
     */
    public record Words(String title, String body) {}

    /**
     * Sentiment of the whole text.
     *
     * @param label the most likely class
     * @param score from -1 (surely negative) to 1 (surely positive)
     * @param confidence probability of {@code label}, 0..1
     * @param evidence the stretches that carried the decision, strongest first, at most 8
     */
    public record Tone(Sentiment label, double score, double confidence, List<Evidence> evidence) {}

    /**
     * A stretch of text that spoke for or against.
     *
     * @param span where
     * @param text what stands there
     * @param weight below 0 speaks for negative, above 0 for positive
     */
    public record Evidence(Span span, String text, double weight) {}

    /**
     * A telling word.
     *
     * @param term the word
     * @param weight 0..1, relative to the best of this document
     */
    public record Keyword(String term, double weight) {}

    /**
     * A named thing.
     *
     * @param kind {@code person}, {@code place} or {@code organisation}
     * @param name as written
     * @param count mentions in title and body
     */
    public record Entity(String kind, String name, int count) {}

    /**
     * Near-duplicate fingerprint.
     *
     * @param exact hash of the letters and digits of the body, equal for verbatim copies
     * @param bands locality-sensitive keys; texts of Jaccard similarity 0.8 share at least one with
     *     probability above 0.99
     * @param signature MinHash values, for estimating the similarity of two texts that share a band
     */
    public record Fingerprint(String exact, List<String> bands, List<Integer> signature) {}

    /** Number of findings by severity. */
    public record FindingCount(int veto, int serious, int general, int style) {

        /** All severities. */
        public int total() {
            return veto + serious + general + style;
        }
    }

    /**
     * Membership in a group of near-duplicates.
     *
     * @param group id of the article that founded the group; a group of one has its own id
     * @param similarity estimated Jaccard similarity to the member it was matched with, 1 for the
     *     founder
     */
    public record Reprint(String group, double similarity) {}

    /** The same insight with its group known. */
    public Insight withReprint(Reprint known) {
        return new Insight(
                analyzer,
                words,
                sentiment,
                keywords,
                entities,
                regions,
                fingerprint,
                findings,
                known);
    }
}
