package io.guanlan.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.Insight;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Tone;

/** One hit: headline, what matched, where it stood and what the analyser thinks of it. */
public final class HitCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int TEASER = 110;

    /** With its snippets, or the start of the text when nothing in the body matched. */
    public HitCard(ArticleHits.Hit hit) {
        Article article = hit.article();
        addClassNames("desk-hit", "desk-tone-" + article.insight().sentiment().label().key());
        add(headline(hit), meta(article));
        if (hit.body().isEmpty()) {
            add(teaser(article));
        }
        hit.body().forEach(snippet -> add(snippet(snippet)));
    }

    private static Component headline(ArticleHits.Hit hit) {
        Article article = hit.article();
        Anchor link = new Anchor(ArticleLink.to(article.id()));
        link.addClassName("desk-hit-link");
        String title = article.content().title();
        if (title.isBlank()) {
            link.setText(start(article, 40));
        } else {
            MarkedText.of(title, hit.title()).forEach(link::add);
        }
        return new H3(link);
    }

    private static Component meta(Article article) {
        Div line = new Div(Badges.channel(article.origin().channel()));
        line.addClassName("desk-hit-meta");
        Span source = new Span(article.origin().source());
        source.addClassName("desk-hit-source");
        Span time = new Span(Formats.minute(article.times().at()));
        time.setTitle(Formats.second(article.times().at()));
        line.add(source, time, Badges.sentiment(article.insight().sentiment().label()));
        int errors = article.insight().findings().total();
        if (errors > 0) {
            line.add(Badges.of(Messages.text("search.hit.errors", errors), worst(article)));
        }
        Insight.Reprint reprint = article.insight().reprint();
        if (reprint != null && !reprint.group().equals(article.id())) {
            line.add(reprintLink(reprint));
        }
        return line;
    }

    private static Component reprintLink(Insight.Reprint reprint) {
        Anchor link =
                new Anchor(
                        SearchState.ALL
                                .withFilter(
                                        SearchState.ALL.filter().withReprintGroup(reprint.group()))
                                .toHref(),
                        Badges.of(Messages.text("search.hit.reprint"), Tone.QUIET));
        link.setTitle(Messages.text("search.hit.reprint.title"));
        return link;
    }

    private static Tone worst(Article article) {
        Insight.FindingCount count = article.insight().findings();
        if (count.veto() > 0) {
            return Tone.DANGER;
        }
        return count.serious() > 0 ? Tone.WARNING : Tone.INFO;
    }

    private static Component teaser(Article article) {
        Paragraph teaser = new Paragraph(start(article, TEASER));
        teaser.addClassName("desk-hit-text");
        return teaser;
    }

    private static Component snippet(ArticleHits.Snippet snippet) {
        Paragraph line = new Paragraph(new Text("… "));
        MarkedText.of(snippet.text(), snippet.marks()).forEach(line::add);
        line.add(new Text(" …"));
        line.addClassName("desk-hit-text");
        return line;
    }

    private static String start(Article article, int units) {
        String beginning = article.content().beginning(units);
        return beginning.isEmpty() ? Messages.text("search.hit.untitled") : beginning;
    }
}
