package io.guanlan.ui.search;

import io.guanlan.ui.kit.Messages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser expected, in the language of the reader. The parser speaks the English of logs; a
 * sentence nobody translated yet is shown as it is.
 */
final class Expected {

    private static final List<Rule> RULES =
            List.of(
                    rule("a word, a phrase, a field or '\\('", "term"),
                    rule("a word, a phrase or '\\(' after '(\\w+):'", "term-after"),
                    rule("'\\)' for the '\\(' at column (\\d+)", "close"),
                    rule("the end, or '\\(' before it", "end"),
                    rule("a closing quote for the one at column (\\d+)", "quote"),
                    rule("one of the fields (.+) before ':', or quotes around it", "field"),
                    rule("a distance from 0 to (\\d+), as in (\\w+)/10", "distance"),
                    rule("the end: a query has at most (\\d+) characters", "characters"),
                    rule("the end: a query has at most (\\d+) words", "words"),
                    rule("a word, a phrase or words joined by OR beside NEAR", "near"),
                    rule("no field inside the field (\\w+)", "nested-field"),
                    rule("a word before '\\*'", "star-word"),
                    rule("'\\*' at the end of a word only", "star-end"),
                    rule("at least one letter or digit, punctuation is not searched", "letter"),
                    rule("a value after '(\\w+):'", "value"),
                    rule("(.+) after '(\\w+):'", "value-of"),
                    rule("less nesting: a query is at most (\\d+) deep", "depth"));

    private record Rule(Pattern sentence, String key) {}

    private Expected() {}

    private static Rule rule(String sentence, String key) {
        return new Rule(Pattern.compile(sentence), "search.expected." + key);
    }

    static boolean known(String english) {
        return RULES.stream().anyMatch(rule -> rule.sentence().matcher(english).matches());
    }

    static String words(String english) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.sentence().matcher(english);
            if (matcher.matches()) {
                Object[] parts = new Object[matcher.groupCount()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = matcher.group(i + 1);
                }
                return Messages.text(rule.key(), parts);
            }
        }
        return english;
    }
}
