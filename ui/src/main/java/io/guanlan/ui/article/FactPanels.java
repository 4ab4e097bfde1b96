package io.guanlan.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Insight;
import io.guanlan.indices.finding.Finding;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Panel;
import io.guanlan.ui.kit.Tone;
import io.guanlan.ui.search.ArticleLink;
import io.guanlan.ui.search.SearchState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands around the text; a panel without content is not shown. */
record FactPanels(
        ArticleService.Dossier dossier, Consumer<String> jump, Consumer<String> openSnapshot) {

    private static final int HEADLINE = 60;

    /** What belongs to the text itself. */
    List<Component> beside() {
        List<Component> panels = new ArrayList<>();
        panels.add(sentiment());
        addUnlessEmpty(panels, "article.findings", findings());
        panels.add(new Panel(Messages.text("article.origin"), origin()));
        addUnlessEmpty(panels, "article.files", files());
        addUnlessEmpty(panels, "article.subjects", subjects());
        return panels;
    }

    /** What leads on to other articles. */
    List<Component> below() {
        List<Component> panels = new ArrayList<>();
        addUnlessEmpty(panels, "article.reprints", reprints());
        addUnlessEmpty(panels, "article.similar", similar());
        return panels;
    }

    private static void addUnlessEmpty(List<Component> panels, String key, List<Component> parts) {
        if (!parts.isEmpty()) {
            panels.add(new Panel(Messages.text(key), parts.toArray(Component[]::new)));
        }
    }

    private Article article() {
        return dossier.article();
    }

    private Component sentiment() {
        Insight.Tone tone = article().insight().sentiment();
        Span score = new Span(String.format(Locale.ROOT, "%+.2f", tone.score()));
        score.addClassNames("desk-score", "desk-score-" + tone.label().key());
        Span sure =
                new Span(Messages.text("article.confidence", Formats.percent(tone.confidence())));
        sure.addClassName("desk-quiet");
        Div line = new Div(score, Badges.sentiment(tone.label()), sure);
        line.addClassName("desk-score-line");
        Div bar = new Div(new Div());
        bar.addClassName("desk-score-bar");
        bar.getStyle().set("--score", String.format(Locale.ROOT, "%.3f", (tone.score() + 1) / 2));
        Panel panel = new Panel(Messages.text("article.sentiment"), line, bar);
        if (!tone.evidence().isEmpty()) {
            Div list = new Div();
            list.addClassName("desk-evidence");
            tone.evidence().forEach(one -> list.add(evidence(one)));
            panel.add(list);
        }
        return panel;
    }

    private static Component evidence(Insight.Evidence one) {
        Span text = new Span(one.text());
        text.setTitle(one.text());
        Span weight = new Span(String.format(Locale.ROOT, "%+.2f", one.weight()));
        weight.addClassName(one.weight() < 0 ? "desk-neg" : "desk-pos");
        Div row = new Div(text, weight);
        row.addClassName("desk-evidence-row");
        return row;
    }

    private List<Component> findings() {
        List<Component> rows = new ArrayList<>();
        for (Finding finding : dossier.findings()) {
            Finding.Mark mark = finding.mark();
            Span found = new Span(mark.found());
            found.addClassName("desk-found");
            Div words = new Div(Badges.severity(mark.severity()), found);
            if (mark.suggestion() != null) {
                Span right = new Span(mark.suggestion());
                right.addClassName("desk-right");
                words.add(new Span("→"), right);
            }
            words.addClassName("desk-finding-words");
            Span reason = new Span(mark.reason());
            reason.addClassName("desk-quiet");
            NativeButton row = new NativeButton();
            row.add(words, reason);
            row.addClassName("desk-finding");
            row.addClickListener(event -> jump.accept(finding.id()));
            rows.add(row);
        }
        return rows;
    }

    private Component origin() {
        Facts facts = new Facts();
        Article article = article();
        facts.add("article.fact.source", sourceLink());
        facts.add("article.fact.credit", article.content().credit());
        facts.add("article.fact.author", article.content().author());
        facts.add("article.fact.published", published());
        facts.add("article.fact.fetched", Formats.second(article.times().fetchedAt()));
        facts.add("article.fact.url", url());
        facts.add("article.fact.engagement", engagement());
        facts.add("article.fact.batch", article.origin().batch());
        article.extras().forEach((name, value) -> facts.addRaw(name, new Span(value)));
        String snapshotId = article.snapshotId();
        if (snapshotId != null) {
            facts.add(
                    "article.fact.snapshot",
                    ArticleView.quiet(
                            Messages.text("article.snapshot.open"),
                            () -> openSnapshot.accept(snapshotId)));
        }
        facts.add("article.fact.analyzer", article.insight().analyzer());
        return facts;
    }

    private String published() {
        return article().times().publishedAt() == null
                ? Messages.text("article.fact.undated")
                : Formats.minute(article().times().publishedAt());
    }

    private Component sourceLink() {
        String name = article().origin().source();
        return new Anchor(
                SearchState.ALL
                        .withFilter(SearchState.ALL.filter().withSources(Set.of(name)))
                        .toHref(),
                name);
    }

    private @Nullable Component url() {
        String url = article().origin().url();
        return url == null ? null : ArticleView.outside(url, url);
    }

    private @Nullable String engagement() {
        var numbers = article().engagement();
        return numbers.reposts() + numbers.comments() + numbers.likes() == 0
                ? null
                : Messages.text(
                        "article.engagement",
                        numbers.reposts(),
                        numbers.comments(),
                        numbers.likes());
    }

    private List<Component> subjects() {
        List<Component> parts = new ArrayList<>();
        Insight insight = article().insight();
        addTags(
                parts,
                "article.keywords",
                insight.keywords().stream().map(FactPanels::keyword).toList());
        addTags(
                parts,
                "article.entities",
                insight.entities().stream().map(FactPanels::entity).toList());
        addTags(
                parts,
                "article.regions",
                insight.regions().stream().map(FactPanels::region).toList());
        return parts;
    }

    private static void addTags(List<Component> parts, String key, List<Anchor> tags) {
        if (!tags.isEmpty()) {
            Span label = new Span(Messages.text(key));
            label.addClassName("desk-quiet");
            Div row = new Div(label);
            tags.forEach(row::add);
            row.addClassName("desk-tags");
            parts.add(row);
        }
    }

    private static Anchor keyword(Insight.Keyword keyword) {
        return tag(keyword.term(), SearchState.ALL.withText('"' + keyword.term() + '"'));
    }

    private static Anchor entity(Insight.Entity entity) {
        Anchor tag =
                tag(
                        entity.name() + (entity.count() > 1 ? " ×" + entity.count() : ""),
                        SearchState.ALL.withFilter(
                                SearchState.ALL.filter().withEntities(Set.of(entity.name()))));
        tag.setTitle(Messages.text("article.entity." + entity.kind()));
        tag.addClassName("desk-entity-" + entity.kind());
        return tag;
    }

    private static Anchor region(String region) {
        return tag(
                region,
                SearchState.ALL.withFilter(SearchState.ALL.filter().withRegions(Set.of(region))));
    }

    private static Anchor tag(String text, SearchState state) {
        Anchor tag = new Anchor(state.toHref(), text);
        tag.addClassName("desk-tag");
        return tag;
    }

    private List<Component> reprints() {
        if (dossier.reprints().size() < 2) {
            return List.of();
        }
        List<Component> rows = new ArrayList<>();
        for (Article copy : dossier.reprints()) {
            Div row = link(copy);
            if (rows.isEmpty()) {
                row.add(Badges.of(Messages.text("article.reprint.first"), Tone.INFO));
            }
            row.setClassName("desk-self", copy.id().equals(article().id()));
            rows.add(row);
        }
        return rows;
    }

    private List<Component> similar() {
        return dossier.similar().stream()
                .map(ArticleHits.Hit::article)
                .<Component>map(FactPanels::link)
                .toList();
    }

    private static Div link(Article other) {
        String headline = other.content().headline(HEADLINE);
        Anchor title = new Anchor(ArticleLink.to(other.id()), headline);
        title.addClassName("desk-link-title");
        title.setTitle(headline);
        Span meta = new Span(other.origin().source() + " · " + Formats.minute(other.times().at()));
        meta.addClassName("desk-quiet");
        Div row = new Div(title, meta);
        row.addClassName("desk-link");
        return row;
    }

    private List<Component> files() {
        List<Component> rows = new ArrayList<>();
        for (Content.Attachment attachment : article().content().attachments()) {
            String name = attachment.name().isBlank() ? attachment.url() : attachment.name();
            rows.add(ArticleView.outside(attachment.url(), name));
        }
        int number = 1;
        for (String image : article().content().images()) {
            rows.add(ArticleView.outside(image, Messages.text("article.image", number++)));
        }
        return rows;
    }
}
