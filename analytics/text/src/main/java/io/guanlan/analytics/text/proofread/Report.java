package io.guanlan.analytics.text.proofread;

import io.guanlan.indices.article.Severity;
import io.guanlan.indices.article.Span;
import io.guanlan.indices.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the objections to one field. */
final class Report {

    private final String field;
    private final String text;
    private final List<Mistake> mistakes = new ArrayList<>();

    Report(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /**
     * What a rule says wherever it speaks.
     *
     * @param kind group of rules
     * @param severity how bad
     * @param id name of the rule
     * @param reason why, with its source
     */
    record Voice(String kind, Severity severity, String id, String reason) {}

    void add(Voice voice, int start, int end, @Nullable String suggestion) {
        add(voice, start, end, text.substring(start, end), suggestion);
    }

    void add(Voice voice, int start, int end, String shown, @Nullable String suggestion) {
        Finding.Mark mark =
                new Finding.Mark(
                        voice.kind(),
                        voice.severity(),
                        voice.id(),
                        shown,
                        suggestion,
                        voice.reason());
        mistakes.add(new Mistake(new Span(field, start, end), mark));
    }

    /** In reading order; of two that overlap the worse stays, then the longer. */
    List<Mistake> sorted() {
        mistakes.sort(
                Comparator.comparing((Mistake m) -> m.mark().severity())
                        .thenComparing(m -> m.place().start() - m.place().end())
                        .thenComparing(m -> m.place().start()));
        List<Mistake> kept = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            if (kept.stream().noneMatch(other -> overlap(other.place(), mistake.place()))) {
                kept.add(mistake);
            }
        }
        kept.sort(Comparator.comparing(m -> m.place().start()));
        return kept;
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
