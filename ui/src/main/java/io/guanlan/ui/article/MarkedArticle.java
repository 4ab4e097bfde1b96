package io.guanlan.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.finding.Finding;
import io.guanlan.ui.article.MarkLayers.Layer;
import io.guanlan.ui.article.MarkLayers.Piece;
import io.guanlan.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Headline and text of an article with everything that was noticed marked where it stands. */
final class MarkedArticle extends Div {

    private static final long serialVersionUID = 1L;

    private static final String TITLE = io.guanlan.indices.article.Span.TITLE;

    MarkedArticle(ArticleService.Dossier dossier) {
        addClassName("desk-text");
        Article article = dossier.article();
        String title = article.content().title();
        H1 head = new H1();
        if (title.isBlank()) {
            head.setText(Messages.text("article.untitled"));
            head.addClassName("desk-quiet");
        } else {
            fill(head, MarkLayers.cut(title, layers(dossier, true)));
        }
        Div body = new Div();
        body.addClassName("desk-body");
        paragraphs(article.content().body(), layers(dossier, false)).forEach(body::add);
        add(head, body);
    }

    private static List<Component> paragraphs(String body, List<Layer<Mark>> layers) {
        List<Component> paragraphs = new ArrayList<>();
        int start = 0;
        while (start <= body.length()) {
            int newline = body.indexOf('\n', start);
            int end = newline < 0 ? body.length() : newline;
            if (end > start) {
                int from = start;
                List<Layer<Mark>> local =
                        layers.stream()
                                .map(l -> new Layer<>(l.start() - from, l.end() - from, l.what()))
                                .toList();
                Paragraph paragraph = new Paragraph();
                fill(paragraph, MarkLayers.cut(body.substring(start, end), local));
                paragraphs.add(paragraph);
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private static List<Layer<Mark>> layers(ArticleService.Dossier dossier, boolean title) {
        List<Layer<Mark>> layers = new ArrayList<>();
        List<Insight.Evidence> evidence = dossier.article().insight().sentiment().evidence();
        double strongest =
                evidence.stream().mapToDouble(one -> Math.abs(one.weight())).max().orElse(1);
        for (Insight.Evidence one : evidence) {
            if (one.span().field().equals(TITLE) == title) {
                double strength = strongest == 0 ? 0 : Math.abs(one.weight()) / strongest;
                layers.add(
                        new Layer<>(
                                one.span().start(),
                                one.span().end(),
                                new Mark.Feeling(one, strength)));
            }
        }
        for (Finding finding : dossier.findings()) {
            if (finding.place().field().equals(TITLE) == title) {
                layers.add(
                        new Layer<>(
                                finding.place().start(),
                                finding.place().end(),
                                new Mark.Wrong(finding)));
            }
        }
        return layers;
    }

    private static void fill(
            com.vaadin.flow.component.HasComponents holder, List<Piece<Mark>> pieces) {
        for (Piece<Mark> piece : pieces) {
            holder.add(piece.marks().isEmpty() ? new Text(piece.text()) : marked(piece));
        }
    }

    private static Span marked(Piece<Mark> piece) {
        Span span = new Span(piece.text());
        span.addClassName("desk-mark");
        List<String> says = new ArrayList<>();
        for (Mark mark : piece.marks()) {
            switch (mark) {
                case Mark.Feeling feeling -> {
                    boolean negative = feeling.evidence().weight() < 0;
                    span.addClassNames("desk-ev", negative ? "desk-ev-neg" : "desk-ev-pos");
                    span.getStyle()
                            .set(
                                    "--strength",
                                    String.format(Locale.ROOT, "%.2f", feeling.strength()));
                    says.add(words(feeling.evidence()));
                }
                case Mark.Wrong wrong -> {
                    Finding.Mark what = wrong.finding().mark();
                    span.addClassNames("desk-wrong", "desk-wrong-" + what.severity().key());
                    span.getElement().setAttribute("data-finding", wrong.finding().id());
                    span.getElement().setAttribute("tabindex", "0");
                    says.add(words(what));
                }
            }
        }
        Tooltip.forComponent(span).withText(String.join("\n\n", says));
        return span;
    }

    static String words(Insight.Evidence evidence) {
        String key =
                evidence.weight() < 0 ? "article.evidence.negative" : "article.evidence.positive";
        return Messages.text(
                key, evidence.text(), String.format(Locale.ROOT, "%+.2f", evidence.weight()));
    }

    static String words(Finding.Mark mark) {
        String head = Messages.text("kit.severity." + mark.severity().key()) + " · " + mark.found();
        String right = mark.suggestion() == null ? "" : " → " + mark.suggestion();
        return head
                + right
                + "\n"
                + mark.reason()
                + "\n"
                + Messages.text("article.finding.rule", mark.rule());
    }
}
