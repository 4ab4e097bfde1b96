package io.guanlan.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Trend;
import io.guanlan.indices.event.HotTerm;
import io.guanlan.indices.finding.Finding;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.ErrorPanel;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Page;
import io.guanlan.ui.kit.Panel;
import io.guanlan.ui.kit.Reasons;
import io.guanlan.ui.kit.Skeleton;
import io.guanlan.ui.kit.Tone;
import io.guanlan.ui.kit.chart.HeatChart;
import io.guanlan.ui.kit.chart.Hue;
import io.guanlan.ui.kit.chart.ShareChart;
import io.guanlan.ui.kit.chart.TrendChart;
import io.guanlan.ui.search.ArticleLink;
import io.guanlan.ui.search.SearchState;
import io.guanlan.ui.search.Segments;
import io.guanlan.ui.search.TimeSpan;
import io.guanlan.ui.search.TrendSplit;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The state of things at a glance, live; every number leads to what it counts. */
@Route("")
@Menu(title = "overview.title", order = 0, icon = "vaadin:dashboard")
@PermitAll
@StyleSheet("context://css/desk.css")
class OverviewView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient OverviewService service;
    private final Tiles tiles = new Tiles();
    private final TrendChart trend = new TrendChart();
    private final ShareChart share = new ShareChart();
    private final ShareLegend legend = new ShareLegend();
    private final HeatChart terms = new HeatChart();
    private final Lines<Overview.Topic> topics =
            new Lines<>("overview.topics.none", Overview.Topic::id, TopicLine::new);
    private final Lines<Overview.ErrorWord> findings =
            new Lines<>("overview.findings.none", w -> w.finding().id(), OverviewView::line);
    private final Lines<Overview.Headline> newest =
            new Lines<>("overview.newest.none", Overview.Headline::id, OverviewView::line);
    private final Lines<Overview.SourceLine> sources =
            new Lines<>("overview.sources.none", Overview.SourceLine::id, OverviewView::line);
    private final Segments<Window> windows =
            new Segments<>(
                    Messages.text("overview.window"),
                    Window.values(),
                    window -> Messages.text("overview.window." + window.key()),
                    this::pick);
    private final Segments<TrendSplit> splits =
            new Segments<>(
                    Messages.text("search.trend.split"),
                    TrendSplit.values(),
                    one -> Messages.text("search.trend." + one.name().toLowerCase(Locale.ROOT)),
                    this::pick);
    private final Button pause = new Button();
    private final Div notice = new Div();
    private final Div board = new Div();
    private final Skeleton skeleton = new Skeleton(9);

    private Window window = Window.DAY;
    private TrendSplit split = TrendSplit.SENTIMENT;
    private @Nullable Component follower;
    private transient @Nullable Overview shown;

    OverviewView(OverviewService service) {
        super("overview.title");
        this.service = service;
        addClassName("desk-overview");
        pause.addClickListener(event -> setPaused(follower != null));
        addActions(windows, pause);
        lay();
        windows.select(window);
        splits.select(split);
        trend.addRangeListener(
                (from, to) -> go(SearchState.ALL.withSpan(TimeSpan.between(from, to))));
        share.addPickListener(
                key -> go(SearchState.ALL.within(window.quick()).withSentiment(Sentiment.of(key))));
        terms.addPickListener(
                term -> go(SearchState.ALL.within(window.quick()).withText('"' + term + '"')));
        board.setVisible(false);
        notice.setVisible(false);
        addContent(notice, skeleton, board);
        setPaused(false);
    }

    private void lay() {
        board.addClassName("desk-board");
        share.setTableOffered(false);
        board.add(
                tiles,
                area("trend", new Panel(Messages.text("overview.trend"), trend).withTools(splits)),
                area("share", new Panel(Messages.text("overview.share"), share, legend)),
                area("topics", new Panel(Messages.text("overview.topics"), topics)),
                area("terms", new Panel(Messages.text("overview.terms"), terms)),
                area(
                        "findings",
                        new Panel(Messages.text("overview.findings"), findings)
                                .withTools(more(flagged().toHref()))),
                area(
                        "newest",
                        new Panel(Messages.text("overview.newest"), newest)
                                .withTools(more(SearchState.ALL.toHref()))),
                area(
                        "sources",
                        new Panel(Messages.text("overview.sources"), sources)
                                .withTools(more("sources"))));
    }

    private static SearchState flagged() {
        return SearchState.ALL.withFilter(SearchState.ALL.filter().withFindings(true));
    }

    private static Component area(String name, Component panel) {
        panel.getElement().getClassList().add("desk-area-" + name);
        return panel;
    }

    private static Anchor more(String href) {
        Anchor link = new Anchor(href, Messages.text("overview.more"));
        link.addClassName("desk-more-link");
        return link;
    }

    private void go(SearchState state) {
        UI.getCurrent().navigate(SearchState.PATH, state.toParameters());
    }

    private void pick(Window chosen) {
        window = chosen;
        windows.select(chosen);
        setPaused(false);
    }

    private void pick(TrendSplit chosen) {
        split = chosen;
        splits.select(chosen);
        Overview known = shown;
        if (known != null) {
            showTrend(known.trend());
        }
    }

    /** A follower is an invisible part of the page: taking it off ends the following. */
    private void setPaused(boolean paused) {
        if (follower != null) {
            remove(follower);
            follower = null;
        }
        if (!paused) {
            Div next = new Div();
            next.setVisible(false);
            follower = next;
            add(next);
            service.live(window).follow(next, this::show);
        }
        pause.setIcon((paused ? VaadinIcon.PLAY : VaadinIcon.PAUSE).create());
        pause.setText(Messages.text(paused ? "overview.resume" : "overview.pause"));
    }

    private void show(Live.Reading<Overview> reading) {
        notice.removeAll();
        notice.setVisible(reading.failing() != null);
        if (reading.failing() != null) {
            notice.add(ErrorPanel.storeAway(null));
        }
        Overview overview = reading.value();
        skeleton.setVisible(overview == null && reading.failing() == null);
        board.setVisible(overview != null);
        board.setClassName("desk-stale", reading.failing() != null);
        if (overview != null) {
            show(overview);
        }
    }

    private void show(Overview overview) {
        shown = overview;
        if (overview.numbers().archived() == 0 && overview.sources().isEmpty()) {
            notice.setVisible(true);
            notice.add(
                    new EmptyState(
                            VaadinIcon.CONNECT_O,
                            Messages.text("overview.empty.title"),
                            Messages.text("overview.empty.text"),
                            new Anchor("sources", Messages.text("overview.empty.sources"))));
        }
        tiles.show(overview.numbers());
        showTrend(overview.trend());
        showShare(overview.trend());
        topics.show(overview.topics());
        terms.show(overview.terms().stream().map(OverviewView::cell).toList());
        terms.setDescription(Messages.text("overview.terms.description"));
        findings.show(overview.findings());
        newest.show(overview.newest());
        sources.show(overview.sources());
    }

    private void showTrend(Trend volume) {
        long total = volume.buckets().stream().mapToLong(Trend.Bucket::total).sum();
        trend.setDescription(
                Messages.text("search.trend.description", total, volume.buckets().size()));
        trend.show(split.toData(volume));
    }

    private void showShare(Trend volume) {
        long total = volume.buckets().stream().mapToLong(Trend.Bucket::total).sum();
        List<ShareChart.Part> parts =
                Arrays.stream(Sentiment.values())
                        .map(
                                sentiment ->
                                        new ShareChart.Part(
                                                sentiment.key(),
                                                Messages.text("kit.sentiment." + sentiment.key()),
                                                Hue.valueOf(sentiment.name()),
                                                volume.buckets().stream()
                                                        .mapToLong(
                                                                b ->
                                                                        b.sentiments()
                                                                                .getOrDefault(
                                                                                        sentiment,
                                                                                        0L))
                                                        .sum()))
                        .toList();
        share.setDescription(Messages.text("overview.share.description", total));
        share.show(Formats.number(total), Messages.text("overview.share.caption"), parts);
        legend.show(parts, window);
    }

    private static HeatChart.Cell cell(HotTerm term) {
        HeatChart.Cell cell =
                new HeatChart.Cell(
                        term.term(),
                        term.term(),
                        term.volume().count(),
                        term.volume().score(),
                        Messages.text(
                                "overview.term.note",
                                term.volume().count(),
                                String.format(Locale.ROOT, "%.1f", term.volume().expected())));
        return cell;
    }

    private static Component line(Overview.Headline article) {
        Div meta =
                new Div(
                        Lines.quiet(article.source()),
                        Badges.sentiment(article.sentiment()),
                        new Age(article.at()));
        if (article.errors() > 0) {
            meta.addComponentAtIndex(
                    2,
                    Badges.of(Messages.text("search.hit.errors", article.errors()), Tone.WARNING));
        }
        meta.addClassName("desk-line-meta");
        String title =
                article.title().isBlank() ? Messages.text("article.untitled") : article.title();
        return new Div(Lines.headline(ArticleLink.to(article.id()), title), meta);
    }

    private static Component line(Overview.ErrorWord word) {
        Finding finding = word.finding();
        Span found = new Span(finding.mark().found());
        found.addClassName("desk-found");
        Div words = new Div(Badges.severity(finding.mark().severity()), found);
        if (finding.mark().suggestion() != null) {
            Span right = new Span(finding.mark().suggestion());
            right.addClassName("desk-right");
            words.add(new Span("→"), right);
        }
        words.addClassName("desk-finding-words");
        Div meta = new Div(Lines.quiet(finding.source()), new Age(finding.at()));
        meta.addClassName("desk-line-meta");
        Anchor line = new Anchor(ArticleLink.to(finding.articleId(), finding.id()));
        Span title = new Span(word.title());
        title.addClassName("desk-line-title");
        line.add(words, title, meta);
        line.addClassName("desk-line-link");
        line.setTitle(finding.mark().reason());
        return line;
    }

    private static Component line(Overview.SourceLine source) {
        Div first =
                new Div(
                        Lines.headline("sources/" + source.id(), source.name()),
                        Badges.dot(
                                Messages.text("sources.state." + source.state().key()),
                                source.state().tone()));
        first.addClassName("desk-line-pair");
        Div meta = new Div();
        meta.addClassName("desk-line-meta");
        String error = source.error();
        if (error == null) {
            meta.add(Lines.quiet(Messages.text("overview.source.day", source.lastDay())));
        } else {
            Span reason = new Span(Reasons.text(error));
            reason.addClassName("desk-line-error");
            reason.setTitle(error);
            meta.add(reason);
        }
        meta.add(
                new Span(
                        new Span(Messages.text("overview.source.succeeded")),
                        new Age(source.succeededAt())));
        return new Div(first, meta);
    }
}
