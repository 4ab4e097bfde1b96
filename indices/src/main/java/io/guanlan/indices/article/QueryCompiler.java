package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.guanlan.indices.query.Field;
import io.guanlan.indices.query.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns a parsed query into one for Elasticsearch. */
final class QueryCompiler {

    static final String TITLE = "content.title";
    static final String BODY = "content.body";

    /** Words that may follow a prefix of several pieces; a single Latin prefix has no limit. */
    private static final int EXPANSIONS = 1_000;

    private static final List<String> BOTH = List.of(TITLE, BODY);

    private QueryCompiler() {}

    /** What must match. */
    static Query compile(Node node) {
        return compile(node, BOTH);
    }

    private static Query compile(Node node, List<String> fields) {
        return switch (node) {
            case Node.Everything all -> Query.of(q -> q.matchAll(m -> m));
            case Node.And and ->
                    Query.of(q -> q.bool(b -> b.must(compileAll(and.parts(), fields))));
            case Node.Or or -> either(compileAll(or.parts(), fields));
            case Node.Not not -> Query.of(q -> q.bool(b -> b.mustNot(compile(not.part(), fields))));
            case Node.Term term -> either(fields.stream().map(f -> term(f, term)).toList());
            case Node.Near near -> either(fields.stream().map(f -> near(f, near)).toList());
            case Node.Scope scope ->
                    compile(scope.part(), List.of(scope.field() == Field.TITLE ? TITLE : BODY));
            case Node.Value value -> value(value);
        };
    }

    private static List<Query> compileAll(List<Node> parts, List<String> fields) {
        return parts.stream().map(part -> compile(part, fields)).toList();
    }

    private static Query either(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
    }

    private static Query term(String field, Node.Term term) {
        int tail = latinTail(term.text());
        if (!term.prefix() || tail == term.text().length()) {
            return Query.of(q -> q.matchPhrase(m -> m.field(field).query(term.text())));
        }
        if (tail == 0) {
            String word = term.text().toLowerCase(Locale.ROOT);
            return Query.of(q -> q.prefix(p -> p.field(field).value(word)));
        }
        return Query.of(
                q ->
                        q.matchPhrasePrefix(
                                m -> m.field(field).query(term.text()).maxExpansions(EXPANSIONS)));
    }

    /** Where the last Latin word of a text starts; its length when it ends otherwise. */
    private static int latinTail(String text) {
        int start = text.length();
        while (start > 0 && inWord(text, start - 1, start < text.length())) {
            start--;
        }
        return start;
    }

    /** The standard analyzer keeps foo.com and a_b together. */
    private static boolean inWord(String text, int at, boolean goesOn) {
        char c = text.charAt(at);
        boolean joins = (c == '.' || c == '_') && goesOn && at > 0;
        return joins ? isWordPart(text.charAt(at - 1)) : isWordPart(c);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                && !Character.isIdeographic(c)
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA;
    }

    private static Query near(String field, Node.Near near) {
        Intervals intervals = intervals(near);
        return Query.of(
                q ->
                        q.intervals(
                                i ->
                                        near.ordered()
                                                ? i.field(field).allOf(intervals.allOf())
                                                : i.field(field).anyOf(intervals.anyOf())));
    }

    private static Intervals intervals(Node node) {
        return switch (node) {
            case Node.Near near -> {
                Intervals left = intervals(near.left());
                Intervals right = intervals(near.right());
                Intervals there = ordered(near.distance(), left, right);
                // Unordered parts may overlap on the server, ordered ones may not.
                yield near.ordered()
                        ? there
                        : any(List.of(there, ordered(near.distance(), right, left)));
            }
            case Node.Or or -> any(or.parts().stream().map(QueryCompiler::intervals).toList());
            case Node.Term term -> intervals(term);
            default -> throw new IllegalArgumentException("not allowed beside NEAR: " + node);
        };
    }

    private static Intervals ordered(int gaps, Intervals first, Intervals second) {
        return Intervals.of(
                i -> i.allOf(a -> a.maxGaps(gaps).ordered(true).intervals(first, second)));
    }

    private static Intervals any(List<Intervals> parts) {
        return Intervals.of(i -> i.anyOf(a -> a.intervals(parts)));
    }

    private static Intervals intervals(Node.Term term) {
        int tail = latinTail(term.text());
        if (!term.prefix() || tail == term.text().length()) {
            return phrase(term.text());
        }
        String word = term.text().substring(tail).toLowerCase(Locale.ROOT);
        Intervals prefix = Intervals.of(i -> i.prefix(p -> p.prefix(word)));
        String head = term.text().substring(0, tail);
        return head.codePoints().noneMatch(Character::isLetterOrDigit)
                ? prefix
                : ordered(0, phrase(head), prefix);
    }

    private static Intervals phrase(String text) {
        return Intervals.of(i -> i.match(m -> m.query(text).maxGaps(0).ordered(true)));
    }

    private static Query value(Node.Value value) {
        String field = path(value.field());
        if (value.field() == Field.URL) {
            String pattern = "*" + value.value().replaceAll("([\\\\*?])", "\\\\$1") + "*";
            return Query.of(
                    q -> q.wildcard(w -> w.field(field).value(pattern).caseInsensitive(true)));
        }
        if (value.prefix()) {
            return Query.of(
                    q -> q.prefix(p -> p.field(field).value(value.value()).caseInsensitive(true)));
        }
        return Query.of(
                q -> q.term(t -> t.field(field).value(value.value()).caseInsensitive(true)));
    }

    private static String path(Field field) {
        return switch (field) {
            case TITLE -> TITLE;
            case BODY -> BODY;
            case SOURCE -> "origin.source";
            case CHANNEL -> "origin.channel";
            case SENTIMENT -> "insight.sentiment.label";
            case REGION -> "insight.regions";
            case AUTHOR -> "content.author";
            case ENTITY -> "insight.entities.name";
            case URL -> "origin.url";
        };
    }

    /**
     * What makes a match a better one: the words of the query as words of the text. Words of our
     * segmenter tell more than single characters, and whoever asks for a word usually means one.
     */
    static List<Query> preferences(Node node) {
        List<String> literals = new ArrayList<>();
        collect(node, literals);
        return literals.stream()
                .distinct()
                .flatMap(
                        literal ->
                                List.of(
                                        word("insight.words.title", literal, 3),
                                        word("insight.words.body", literal, 1))
                                        .stream())
                .toList();
    }

    private static Query word(String field, String literal, float boost) {
        return Query.of(q -> q.match(m -> m.field(field).query(literal).boost(boost)));
    }

    private static void collect(Node node, List<String> into) {
        switch (node) {
            case Node.And and -> and.parts().forEach(part -> collect(part, into));
            case Node.Or or -> or.parts().forEach(part -> collect(part, into));
            case Node.Near near -> {
                collect(near.left(), into);
                collect(near.right(), into);
            }
            case Node.Scope scope -> collect(scope.part(), into);
            case Node.Term term -> into.add(term.text());
            case Node.Not not -> {}
            case Node.Value value -> {}
            case Node.Everything all -> {}
        }
    }

    /** True when some term could be marked in a text. */
    static boolean marks(Node node) {
        List<String> literals = new ArrayList<>();
        collect(node, literals);
        return !literals.isEmpty();
    }
}
