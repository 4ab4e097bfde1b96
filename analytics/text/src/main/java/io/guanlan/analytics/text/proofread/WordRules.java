package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.automaton.Automaton;
import io.guanlan.analytics.text.segment.Words;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the words of all rules in one pass. A hit that cuts a dictionary word in two, such as 按装 in
 * 按装修标准, is none.
 */
final class WordRules implements Check {

    private final Automaton automaton;
    private final Rule[] rules;

    WordRules(List<Rule> rules) {
        TreeMap<String, Rule> sorted = new TreeMap<>();
        for (Rule rule : rules) {
            Rule other = sorted.put(rule.wrong(), rule);
            if (other != null) {
                throw new IllegalArgumentException(
                        "rules " + other.id() + " and " + rule.id() + " share " + rule.wrong());
            }
        }
        this.automaton = Automaton.of(List.copyOf(sorted.keySet()));
        this.rules = sorted.values().toArray(Rule[]::new);
    }

    @Override
    public void run(Words words, Report report) {
        String text = words.text();
        automaton.scan(
                text,
                (number, start, end) -> {
                    Rule rule = rules[number];
                    if (whole(words, start, end) && !rule.excused(text, start)) {
                        Report.Voice voice =
                                new Report.Voice(
                                        rule.kind(), rule.severity(), rule.id(), rule.reason());
                        report.add(voice, start, end, rule.right());
                    }
                });
    }

    /** Whether no listed word reaches over an end of the stretch. */
    private static boolean whole(Words words, int start, int end) {
        int first = words.at(start);
        int last = words.at(end - 1);
        boolean covers = words.start(first) <= start && words.end(first) >= end;
        boolean cutsLeft = words.start(first) < start && words.length(first) > 1 && !covers;
        boolean cutsRight = words.end(last) > end && words.length(last) > 1 && !covers;
        return !cutsLeft && !cutsRight;
    }
}
