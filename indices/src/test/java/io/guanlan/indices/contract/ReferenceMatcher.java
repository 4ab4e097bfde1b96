package io.guanlan.indices.contract;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.query.Field;
import io.guanlan.indices.query.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the rule language means, said as plainly as possible and as slowly as it likes: text as a
 * row of pieces, terms as stretches of it.
 */
final class ReferenceMatcher {

    private final List<String> title;
    private final List<String> body;
    private final Article article;

    ReferenceMatcher(Article article) {
        this.article = article;
        this.title = pieces(article.content().title());
        this.body = pieces(article.content().body());
    }

    boolean matches(Node node) {
        return matches(node, List.of(title, body));
    }

    private boolean matches(Node node, List<List<String>> fields) {
        return switch (node) {
            case Node.Everything all -> true;
            case Node.And and -> and.parts().stream().allMatch(p -> matches(p, fields));
            case Node.Or or -> or.parts().stream().anyMatch(p -> matches(p, fields));
            case Node.Not not -> !matches(not.part(), fields);
            case Node.Scope scope ->
                    matches(scope.part(), List.of(scope.field() == Field.TITLE ? title : body));
            case Node.Term term -> fields.stream().anyMatch(f -> !hits(term, f).isEmpty());
            case Node.Near near -> fields.stream().anyMatch(f -> !hits(near, f).isEmpty());
            case Node.Value value ->
                    switch (value.field()) {
                        case CHANNEL -> article.origin().channel().key().equals(value.value());
                        case SENTIMENT ->
                                article.insight().sentiment().label().key().equals(value.value());
                        default -> throw new IllegalArgumentException(value.toString());
                    };
        };
    }

    /**
     * A stretch of pieces.
     *
     * @param from first
     * @param to one past the last
     */
    private record Hit(int from, int to) {}

    private static List<Hit> hits(Node node, List<String> row) {
        return switch (node) {
            case Node.Term term -> hits(pieces(term.text()), term.prefix(), row);
            case Node.Or or -> or.parts().stream().flatMap(p -> hits(p, row).stream()).toList();
            case Node.Near near -> {
                List<Hit> hits = new ArrayList<>();
                for (Hit left : hits(near.left(), row)) {
                    for (Hit right : hits(near.right(), row)) {
                        boolean before = left.to <= right.from;
                        boolean after = right.to <= left.from && !near.ordered();
                        int gap = before ? right.from - left.to : left.from - right.to;
                        if ((before || after) && gap <= near.distance()) {
                            hits.add(
                                    new Hit(
                                            Math.min(left.from, right.from),
                                            Math.max(left.to, right.to)));
                        }
                    }
                }
                yield hits;
            }
            default -> throw new IllegalArgumentException("not beside near: " + node);
        };
    }

    private static List<Hit> hits(List<String> term, boolean prefix, List<String> row) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at + term.size() <= row.size(); at++) {
            boolean same = true;
            for (int i = 0; i < term.size() && same; i++) {
                String piece = row.get(at + i);
                same =
                        (prefix && i == term.size() - 1)
                                ? piece.startsWith(term.get(i))
                                : piece.equals(term.get(i));
            }
            if (same) {
                hits.add(new Hit(at, at + term.size()));
            }
        }
        return hits;
    }

    /** Each ideograph and emoji by itself; Latin letters and digits by the run, 3，000 included. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int[] points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            boolean joins =
                    c == '，'
                            && i > 0
                            && i + 1 < points.length
                            && isDigit(points[i - 1])
                            && isDigit(points[i + 1]);
            boolean latin = joins || (c < 128 && Character.isLetterOrDigit(c));
            if (!latin && !run.isEmpty()) {
                pieces.add(run.toString());
                run.setLength(0);
            }
            if (latin) {
                run.appendCodePoint(c);
            } else if (Character.isIdeographic(c) || c > 0xFFFF) {
                pieces.add(Character.toString(c));
            }
        }
        if (!run.isEmpty()) {
            pieces.add(run.toString());
        }
        return pieces;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
