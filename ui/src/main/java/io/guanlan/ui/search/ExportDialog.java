package io.guanlan.ui.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.Insight;
import io.guanlan.ui.kit.Csv;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how much an export holds, streams it, shows how far it is, and stops it when asked. */
final class ExportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int STEP = 500;

    private final transient SearchService service;
    private final transient ArticleQuery query;
    private final long rows;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph state = new Paragraph();
    private final Button stop = new Button(Messages.text("kit.cancel"), event -> cancel());

    ExportDialog(SearchService service, ArticleQuery query, long total) {
        this.service = service;
        this.query = query;
        this.rows = Math.min(total, SearchService.EXPORT_LIMIT);
        setHeaderTitle(Messages.text("search.export.title"));
        setWidth("min(28rem, 92vw)");
        String text =
                total > rows
                        ? Messages.text("search.export.limited", total, rows)
                        : Messages.text("search.export.text", total);
        bar.setMax((double) Math.max(1, rows));
        bar.setVisible(false);
        state.setVisible(false);
        state.addClassName("desk-quiet");
        add(new Paragraph(text), bar, state);
        getFooter().add(stop, downloadLink());
        addOpenedChangeListener(
                event -> {
                    if (!event.isOpened()) {
                        cancelled.set(true);
                    }
                });
    }

    private Anchor downloadLink() {
        Button start = new Button(Messages.text("search.export.start"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor link = new Anchor();
        link.setHref(Csv.download(fileName(), header(), this::write));
        link.setDownload(true);
        link.add(start);
        start.addClickListener(event -> started(start));
        return link;
    }

    private void started(Button start) {
        start.setEnabled(false);
        bar.setVisible(true);
        state.setVisible(true);
        progress(0);
    }

    private void write(Csv csv) {
        UI ui = getUI().orElse(null);
        AtomicLong written = new AtomicLong();
        service.export(
                query,
                article -> {
                    if (cancelled.get()) {
                        throw new CancellationException("export cancelled");
                    }
                    csv.row(row(article));
                    if (written.incrementAndGet() % STEP == 0) {
                        tell(ui, () -> progress(written.get()));
                    }
                });
        tell(ui, () -> finished(written.get()));
    }

    private static void tell(@Nullable UI ui, Runnable change) {
        if (ui != null && ui.isAttached()) {
            var unused = ui.access(change::run);
        }
    }

    private void progress(long written) {
        bar.setValue(Math.min((double) written, bar.getMax()));
        state.setText(Messages.text("search.export.progress", written, rows));
    }

    private void finished(long written) {
        bar.setValue(bar.getMax());
        state.setText(Messages.text("search.export.done", written));
        stop.setText(Messages.text("search.export.close"));
    }

    private void cancel() {
        cancelled.set(true);
        close();
    }

    private static String fileName() {
        return "guanlan-" + Formats.minute(Instant.now()).replaceAll("[^0-9]", "") + ".csv";
    }

    static List<String> header() {
        return Arrays.stream(
                        "time,title,source,channel,sentiment,score,errors,keywords,regions,url,id"
                                .split(","))
                .map(column -> Messages.text("search.export.column." + column))
                .toList();
    }

    static List<? extends @Nullable Object> row(Article article) {
        Insight insight = article.insight();
        return Arrays.<@Nullable Object>asList(
                Formats.minute(article.times().at()),
                article.content().title(),
                article.origin().source(),
                FacetPanel.channelName(article.origin().channel().key()),
                FacetPanel.sentimentName(insight.sentiment().label().key()),
                Math.round(insight.sentiment().score() * 100) / 100.0,
                insight.findings().total(),
                insight.keywords().stream()
                        .map(Insight.Keyword::term)
                        .collect(Collectors.joining(" ")),
                String.join(" ", insight.regions()),
                article.origin().url(),
                article.id());
    }
}
