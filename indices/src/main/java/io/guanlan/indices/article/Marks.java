package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import io.guanlan.indices.article.ArticleHits.Mark;
import io.guanlan.indices.article.ArticleHits.Snippet;
import java.util.ArrayList;
import java.util.List;

/**
 * Highlights as offsets. The server puts two noncharacters around what matched, which no text may
 * contain and no reader could take for markup; here they become marks and vanish.
 */
final class Marks {

    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final int SNIPPETS = 3;
    private static final int SNIPPET_LENGTH = 120;

    private static final HighlightField WHOLE = HighlightField.of(f -> f.numberOfFragments(0));
    private static final HighlightField PIECES =
            HighlightField.of(
                    f ->
                            f.numberOfFragments(SNIPPETS)
                                    .fragmentSize(SNIPPET_LENGTH)
                                    .order(HighlighterOrder.Score));

    private Marks() {}

    /** Asks for the marks of a query. */
    static Highlight request(Query marked) {
        return Highlight.of(
                h ->
                        h.type(HighlighterType.Unified)
                                .highlightQuery(marked)
                                .preTags(String.valueOf(OPEN))
                                .postTags(String.valueOf(CLOSE))
                                .boundaryScannerLocale("zh")
                                .fields(QueryCompiler.TITLE, WHOLE)
                                .fields(QueryCompiler.BODY, PIECES));
    }

    /** Reads one highlighted text. */
    static Snippet read(String highlighted) {
        StringBuilder text = new StringBuilder(highlighted.length());
        List<Mark> marks = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < highlighted.length(); i++) {
            char c = highlighted.charAt(i);
            if (c == OPEN) {
                start = text.length();
            } else if (c == CLOSE) {
                if (start >= 0 && start < text.length()) {
                    add(marks, new Mark(start, text.length()));
                }
                start = -1;
            } else {
                text.append(c);
            }
        }
        return new Snippet(text.toString(), List.copyOf(marks));
    }

    /** Characters of one phrase may be marked one by one; a reader sees one stretch. */
    private static void add(List<Mark> marks, Mark mark) {
        if (!marks.isEmpty() && marks.getLast().end() >= mark.start()) {
            Mark last = marks.removeLast();
            marks.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
        } else {
            marks.add(mark);
        }
    }

    /** What to show of a body in which nothing is marked: its beginning. */
    static List<Snippet> beginning(String body) {
        if (body.isBlank()) {
            return List.of();
        }
        int end = Math.min(body.length(), SNIPPET_LENGTH);
        if (end < body.length() && Character.isLowSurrogate(body.charAt(end))) {
            end--;
        }
        return List.of(new Snippet(body.substring(0, end), List.of()));
    }
}
