package io.guanlan.indices.query;

import io.guanlan.indices.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic rule language. From loosest to tightest: OR, AND (also by standing side by side),
 * NOT, NEAR.
 */
public final class QueryParser {

    /** Longest query, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 4_096;

    /** Deepest nesting of brackets and NOT. */
    public static final int MOST_DEPTH = 64;

    /** Most NEAR in one chain; each doubles what the server has to look at. */
    public static final int MOST_NEAR = 5;

    /** Most words and phrases; the server limits the clauses of a query. */
    public static final int MOST_TERMS = 500;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int terms;
    private @Nullable Field scope;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a query.
     *
     * @param query empty or blank for everything
     * @throws QuerySyntaxException naming the column and what was expected there
     */
    public static Node parse(String query) {
        if (query.length() > MOST_CHARACTERS) {
            throw new QuerySyntaxException(
                    MOST_CHARACTERS + 1, "the end: a query has at most 4096 characters");
        }
        QueryParser parser = new QueryParser(Lexer.read(query));
        if (parser.peek().kind() == Kind.END) {
            return new Node.Everything();
        }
        Node node = parser.or();
        if (parser.peek().kind() != Kind.END) {
            throw parser.expected("the end, or '(' before it");
        }
        return node;
    }

    private Node or() {
        List<Node> parts = new ArrayList<>();
        parts.add(and());
        while (accept(Kind.OR)) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Or(parts);
    }

    private Node and() {
        List<Node> parts = new ArrayList<>();
        parts.add(not());
        while (accept(Kind.AND) || startsPart(peek().kind())) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.And(parts);
    }

    private static boolean startsPart(Kind kind) {
        return switch (kind) {
            case WORD, PHRASE, FIELD, NOT, OPEN -> true;
            default -> false;
        };
    }

    private Node not() {
        if (accept(Kind.NOT)) {
            enter();
            Node part = not();
            depth--;
            return new Node.Not(part);
        }
        return near();
    }

    private Node near() {
        int column = peek().column();
        Node left = primary();
        while (peek().kind() == Kind.NEAR || peek().kind() == Kind.ONEAR) {
            requireText(left, column);
            Token operator = next();
            column = peek().column();
            Node right = primary();
            requireText(right, column);
            if (chain(left) + chain(right) >= MOST_NEAR) {
                throw new QuerySyntaxException(
                        operator.column(), "the end: at most " + MOST_NEAR + " NEAR in one chain");
            }
            boolean ordered = operator.kind() == Kind.ONEAR;
            left = new Node.Near(left, right, operator.number(), ordered);
        }
        return left;
    }

    private static void requireText(Node node, int column) {
        switch (node) {
            case Node.Term term -> {}
            case Node.Near near -> {}
            case Node.Or or -> or.parts().forEach(part -> requireText(part, column));
            default ->
                    throw new QuerySyntaxException(
                            column, "a word, a phrase or words joined by OR beside NEAR");
        }
    }

    private static int chain(Node node) {
        return switch (node) {
            case Node.Near near -> 1 + chain(near.left()) + chain(near.right());
            case Node.Or or -> or.parts().stream().mapToInt(QueryParser::chain).sum();
            default -> 0;
        };
    }

    private Node primary() {
        Token token = next();
        return switch (token.kind()) {
            case OPEN -> group(token);
            case FIELD -> field(token);
            case WORD -> word(token);
            case PHRASE -> leaf(token.text(), false, token);
            default -> {
                at--;
                throw expected("a word, a phrase, a field or '('");
            }
        };
    }

    private Node group(Token open) {
        enter();
        Node inner = or();
        depth--;
        if (!accept(Kind.CLOSE)) {
            throw expected("')' for the '(' at column " + open.column());
        }
        return inner;
    }

    private Node field(Token name) {
        Field field = Field.find(name.text());
        if (field == null) {
            throw new IllegalStateException("the lexer lets known fields through only");
        }
        if (scope != null) {
            throw new QuerySyntaxException(
                    name.column(), "no field inside the field " + scope.key());
        }
        Kind kind = peek().kind();
        if (kind != Kind.WORD && kind != Kind.PHRASE && kind != Kind.OPEN) {
            throw expected("a word, a phrase or '(' after '" + field.key() + ":'");
        }
        scope = field;
        Node inner = primary();
        scope = null;
        return field.isText() ? new Node.Scope(field, inner) : inner;
    }

    private Node word(Token token) {
        String word = token.text();
        int star = word.indexOf('*');
        if (star < 0) {
            return leaf(word, false, token);
        }
        if (star == 0) {
            throw new QuerySyntaxException(token.column(), "a word before '*'");
        }
        if (star < word.length() - 1) {
            throw new QuerySyntaxException(token.column() + star, "'*' at the end of a word only");
        }
        return leaf(word.substring(0, star), true, token);
    }

    private Node leaf(String text, boolean prefix, Token token) {
        if (++terms > MOST_TERMS) {
            throw new QuerySyntaxException(
                    token.column(), "the end: a query has at most " + MOST_TERMS + " words");
        }
        if (scope != null && !scope.isText()) {
            return value(scope, text.strip(), prefix, token);
        }
        if (text.codePoints().noneMatch(QueryParser::counts)) {
            throw new QuerySyntaxException(
                    token.column(), "at least one letter or digit, punctuation is not searched");
        }
        return new Node.Term(text, prefix, token.column());
    }

    private static Node value(Field field, String text, boolean prefix, Token token) {
        if (text.isEmpty()) {
            throw new QuerySyntaxException(token.column(), "a value after '" + field.key() + ":'");
        }
        if (field.allowed().isEmpty()) {
            return new Node.Value(field, text, prefix, token.column());
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (prefix || !field.allowed().contains(lower)) {
            throw new QuerySyntaxException(
                    token.column(),
                    String.join(", ", field.allowed()) + " after '" + field.key() + ":'");
        }
        return new Node.Value(field, lower, false, token.column());
    }

    private static boolean counts(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint > 0xFFFF;
    }

    private void enter() {
        if (++depth > MOST_DEPTH) {
            throw new QuerySyntaxException(
                    peek().column(), "less nesting: a query is at most " + MOST_DEPTH + " deep");
        }
    }

    private boolean accept(Kind kind) {
        if (peek().kind() != kind) {
            return false;
        }
        at++;
        return true;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private QuerySyntaxException expected(String what) {
        return new QuerySyntaxException(peek().column(), what);
    }
}
