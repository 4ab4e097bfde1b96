package io.guanlan.indices.query;

import io.guanlan.indices.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a query into tokens. Full-width brackets, quotes, colons and signs mean the same as plain
 * ones, since an input method writes either.
 *
 * <p>A minus between two Latin letters or digits belongs to the word ({@code COVID-19}); anywhere
 * else it means NOT. 与, 或 and 非 are operators only where they stand alone, since they are parts of
 * many words.
 */
final class Lexer {

    private static final int MOST_DISTANCE = 1_000;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> read(String text) {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '(', '（' -> sign(Kind.OPEN);
                case ')', '）' -> sign(Kind.CLOSE);
                case '+', '＋' -> sign(Kind.AND);
                case '|', '｜' -> sign(Kind.OR);
                case '-', '－' -> sign(Kind.NOT);
                case '"', '“', '”', '＂' -> phrase(c);
                default -> {
                    if (isSpace(c)) {
                        at++;
                    } else {
                        word();
                    }
                }
            }
        }
        tokens.add(new Token(Kind.END, "", 0, text.length() + 1));
    }

    private void sign(Kind kind) {
        tokens.add(new Token(kind, text.substring(at, at + 1), 0, at + 1));
        at++;
    }

    private void phrase(char open) {
        int start = at++;
        StringBuilder phrase = new StringBuilder();
        while (at < text.length() && !closes(open, text.charAt(at))) {
            boolean escape =
                    text.charAt(at) == '\\'
                            && at + 1 < text.length()
                            && (closes(open, text.charAt(at + 1)) || text.charAt(at + 1) == '\\');
            if (escape) {
                at++;
            }
            phrase.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new QuerySyntaxException(
                    at + 1, "a closing quote for the one at column " + (start + 1));
        }
        at++;
        tokens.add(new Token(Kind.PHRASE, phrase.toString(), 0, start + 1));
    }

    private static boolean closes(char open, char c) {
        return switch (open) {
            case '"' -> c == '"';
            case '＂' -> c == '＂';
            default -> c == '”' || c == '“';
        };
    }

    private void word() {
        int start = at;
        boolean url = afterField(Field.URL);
        while (at < text.length() && (url ? inUrl(text.charAt(at)) : inWord(start))) {
            if (!url && isColon(text.charAt(at)) && field(start)) {
                return;
            }
            at++;
        }
        String word = text.substring(start, at);
        tokens.add(url ? new Token(Kind.WORD, word, 0, start + 1) : token(word, start + 1));
    }

    private boolean afterField(Field field) {
        return !tokens.isEmpty()
                && tokens.getLast().kind() == Kind.FIELD
                && Field.find(tokens.getLast().text()) == field;
    }

    /** Ends a field name at the colon; false when the colon belongs to a word such as 12:30. */
    private boolean field(int start) {
        String name = text.substring(start, at);
        if (name.isEmpty() || !name.chars().allMatch(Lexer::isLatinLetter)) {
            return false;
        }
        if (Field.find(name) == null) {
            if (text.charAt(at) == '：') {
                return false;
            }
            throw new QuerySyntaxException(
                    start + 1,
                    "one of the fields " + Field.names() + " before ':', or quotes around it");
        }
        tokens.add(new Token(Kind.FIELD, name, 0, start + 1));
        at++;
        return true;
    }

    private boolean inWord(int start) {
        char c = text.charAt(at);
        if (c == '-' || c == '－') {
            return at > start
                    && at + 1 < text.length()
                    && isLatin(text.charAt(at - 1))
                    && isLatin(text.charAt(at + 1));
        }
        return !isSpace(c) && "()（）+＋|｜\"“”＂".indexOf(c) < 0;
    }

    private static boolean inUrl(char c) {
        return !isSpace(c) && "()（）\"“”＂".indexOf(c) < 0;
    }

    private Token token(String word, int column) {
        return switch (word) {
            case "AND", "与" -> new Token(Kind.AND, word, 0, column);
            case "OR", "或" -> new Token(Kind.OR, word, 0, column);
            case "NOT", "非" -> new Token(Kind.NOT, word, 0, column);
            default -> {
                if (word.equals("NEAR") || word.startsWith("NEAR/")) {
                    yield new Token(Kind.NEAR, word, distance(word, 4, column), column);
                }
                if (word.equals("ONEAR") || word.startsWith("ONEAR/")) {
                    yield new Token(Kind.ONEAR, word, distance(word, 5, column), column);
                }
                yield new Token(Kind.WORD, word, 0, column);
            }
        };
    }

    private static int distance(String word, int slash, int column) {
        String number = word.substring(Math.min(word.length(), slash + 1));
        if (!number.isEmpty() && number.length() <= 4 && number.chars().allMatch(Lexer::isDigit)) {
            int distance = Integer.parseInt(number);
            if (distance <= MOST_DISTANCE) {
                return distance;
            }
        }
        throw new QuerySyntaxException(
                column + slash,
                "a distance from 0 to "
                        + MOST_DISTANCE
                        + ", as in "
                        + word.substring(0, slash)
                        + "/10");
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatinLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isLatin(int c) {
        return isDigit(c) || isLatinLetter(c);
    }
}
