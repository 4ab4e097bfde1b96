package io.guanlan.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.ArticleHits.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plain text with its matches as elements of their own; nothing of it is ever read as markup. */
public final class MarkedText {

    private MarkedText() {}

    /**
     * Text and matches in turn; marks outside the text or behind each other's start are dropped.
     */
    public static List<Component> of(String text, List<Mark> marks) {
        List<Component> parts = new ArrayList<>();
        int done = 0;
        for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
            if (mark.start() >= done && mark.end() > mark.start() && mark.end() <= text.length()) {
                plain(parts, text.substring(done, mark.start()));
                Span match = new Span(text.substring(mark.start(), mark.end()));
                match.addClassName("desk-match");
                parts.add(match);
                done = mark.end();
            }
        }
        plain(parts, text.substring(done));
        return parts;
    }

    private static void plain(List<Component> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Text(text));
        }
    }
}
