package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds wrong words, unwanted words, personal numbers, impossible dates and broken punctuation.
 * Precision comes first: what is not surely wrong is left alone. Thread-safe.
 */
public final class Proofreader {

    private final Segmenter segmenter;
    private final List<Check> checks;

    /** With the shipped rules. */
    public Proofreader(Segmenter segmenter) {
        this.segmenter = segmenter;
        this.checks =
                List.of(
                        new WordRules(RuleFile.shipped("wrong-words.tsv", "unwanted-words.tsv")),
                        new PersonalNumbers(),
                        new Dates(),
                        new Brackets(),
                        new Repeats(),
                        new Numbers());
    }

    /** Checks a text that has not been cut into words yet. */
    public List<Mistake> check(String title, String body) {
        return check(segmenter.cut(title), segmenter.cut(body));
    }

    /** Mistakes in reading order, title first; none overlap. */
    public List<Mistake> check(Words title, Words body) {
        List<Mistake> mistakes = new ArrayList<>(run(Span.TITLE, title));
        mistakes.addAll(run(Span.BODY, body));
        return List.copyOf(mistakes);
    }

    private List<Mistake> run(String field, Words words) {
        Report report = new Report(field, words.text());
        for (Check check : checks) {
            check.run(words, report);
        }
        return report.sorted();
    }
}
