package io.guanlan.ui.overview;

import com.vaadin.flow.component.html.Div;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Tone;
import io.guanlan.ui.search.SearchState;
import io.guanlan.ui.search.TimeSpan;
import java.time.Duration;
import java.time.Instant;

/** The row of numbers at the top. */
final class Tiles extends Div {

    private static final long serialVersionUID = 1L;

    private static final SearchState TODAY = SearchState.ALL.within(TimeSpan.Quick.TODAY);

    private final Tile today = new Tile("today", TODAY.toHref());
    private final Tile negative =
            new Tile("negative", TODAY.withSentiment(Sentiment.NEGATIVE).toHref());
    private final Tile errors =
            new Tile("errors", TODAY.withFilter(TODAY.filter().withFindings(true)).toHref());
    private final Tile dark = new Tile("dark", "sources?state=trouble");
    private final Tile dead = new Tile("dead", "dead-letters");
    private final Tile fresh = new Tile("fresh", SearchState.PATH);
    private final Age newest = new Age();

    Tiles() {
        addClassName("desk-tiles");
        add(today, negative, errors, dark, dead, fresh);
    }

    void show(Overview.Numbers n) {
        today.show(
                Formats.number(n.today()),
                n.yesterday() == 0
                        ? Messages.text("overview.tile.archived", Formats.number(n.archived()))
                        : Messages.text("overview.tile.yesterday", Formats.number(n.yesterday())),
                Tone.INFO);
        negative.show(
                n.today() == 0 ? "—" : Formats.percent((double) n.negativeToday() / n.today()),
                Messages.text("overview.tile.articles", Formats.number(n.negativeToday())),
                n.negativeToday() == 0 ? Tone.QUIET : Tone.DANGER);
        errors.show(
                Formats.number(n.flaggedToday()),
                Messages.text("overview.tile.flagged"),
                n.flaggedToday() == 0 ? Tone.QUIET : Tone.WARNING);
        dark.show(
                Formats.number(n.darkSources()),
                Messages.text("overview.tile.of-sources", n.sources()),
                n.darkSources() == 0 ? Tone.GOOD : Tone.WARNING);
        dead.show(
                Formats.number(n.deadLetters()),
                Messages.text(
                        n.deadLetters() == 0 ? "overview.tile.no-dead" : "overview.tile.some-dead"),
                n.deadLetters() == 0 ? Tone.GOOD : Tone.WARNING);
        showFresh(n);
    }

    private void showFresh(Overview.Numbers n) {
        newest.show(n.newestAt());
        Duration usual = n.delay().median();
        Instant at = n.newestAt();
        boolean old = at == null || at.isBefore(Instant.now().minus(Duration.ofHours(1)));
        fresh.show(
                newest,
                usual == null
                        ? Messages.text("overview.tile.no-delay")
                        : Messages.text("overview.tile.delay", Formats.length(usual)),
                old ? Tone.QUIET : Tone.GOOD);
        fresh.explain(
                usual == null
                        ? Messages.text("overview.tile.no-delay")
                        : Messages.text(
                                "overview.tile.delay.title",
                                Formats.number(n.delay().articles()),
                                Formats.length(usual)));
    }
}
