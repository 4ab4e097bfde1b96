package io.guanlan.ui.sources;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceProbe;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Toast;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a source in two steps: try the address and look at what comes back, then name and save. */
final class AddSourceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** The crawler polls twice a second and gives an answer at most half a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PACE = Duration.ofMillis(500);

    private final transient SourceService service;
    private final transient Runnable changed;
    private final TextField url = new TextField(Messages.text("sources.add.url"));
    private final Button test = new Button(Messages.text("sources.add.test"));
    private final Button stop = new Button(Messages.text("sources.add.stop"));
    private final Div result = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final SourceForm form = new SourceForm();
    private final Button save = new Button(Messages.text("sources.add.save"));
    private @Nullable Div follower;

    private record Waiting(long seconds, @Nullable SourceProbe probe) {}

    AddSourceDialog(SourceService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
        setHeaderTitle(Messages.text("sources.add.title"));
        setWidth("min(46rem, 94vw)");
        setCloseOnOutsideClick(false);
        addClassName("desk-add-source");
        result.addClassName("desk-probe");
        bar.setIndeterminate(true);
        progress.addClassName("desk-quiet");
        form.setVisible(false);
        add(addressLine(), bar, progress, result, form);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(event -> save());
        save.setEnabled(false);
        getFooter().add(new Button(Messages.text("kit.cancel"), event -> close()), save);
        waiting(false);
    }

    private Div addressLine() {
        url.setPlaceholder("https://");
        url.setHelperText(Messages.text("sources.add.help"));
        url.setValueChangeMode(ValueChangeMode.EAGER);
        url.setClearButtonVisible(true);
        url.addKeyPressListener(Key.ENTER, event -> start());
        url.addClassName("gl-grow");
        url.focus();
        test.setIcon(VaadinIcon.FLASK.create());
        test.addClickListener(event -> start());
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        stop.addClickListener(event -> cancel());
        Div line = new Div(url, test, stop);
        line.addClassNames("gl-tools", "desk-probe-line");
        return line;
    }

    private void start() {
        String address = url.getValue().strip();
        if (!SourceForm.isAddress(address)) {
            url.setInvalid(true);
            url.setErrorMessage(Messages.text("sources.urls.bad"));
            return;
        }
        url.setInvalid(false);
        result.removeAll();
        form.setVisible(false);
        save.setEnabled(false);
        try {
            follow(service.startProbe(address, null));
        } catch (StoreException e) {
            Toast.failed(Messages.text("kit.store-away.text"));
        }
    }

    private void follow(String probeId) {
        Instant start = Instant.now();
        Live<Waiting> live =
                new Live<>(
                        "probe",
                        PACE,
                        () ->
                                new Waiting(
                                        Duration.between(start, Instant.now()).toSeconds(),
                                        service.probe(probeId).orElse(null)));
        Div next = new Div();
        next.setVisible(false);
        next.addDetachListener(event -> live.close());
        follower = next;
        waiting(true);
        add(next);
        live.follow(next, this::look);
    }

    private void cancel() {
        waiting(false);
        result.add(new Paragraph(Messages.text("sources.add.stopped")));
    }

    private void waiting(boolean on) {
        bar.setVisible(on);
        progress.setVisible(on);
        progress.setText(Messages.text("sources.add.waiting", 0));
        stop.setVisible(on);
        test.setEnabled(!on);
        if (!on && follower != null) {
            remove(follower);
            follower = null;
        }
    }

    private void look(Live.Reading<Waiting> reading) {
        Waiting waiting = reading.value();
        if (follower == null || waiting == null) {
            return;
        }
        SourceProbe probe = waiting.probe();
        progress.setText(Messages.text("sources.add.waiting", waiting.seconds()));
        if (probe != null && probe.status() == SourceProbe.Status.DONE) {
            done(probe);
        } else if (probe != null && probe.status() == SourceProbe.Status.FAILED) {
            failed(words(probe.problem()));
        } else if (waiting.seconds() > PATIENCE.toSeconds()) {
            failed(Messages.text("sources.add.timeout", PATIENCE.toSeconds()));
        }
    }

    private void failed(String why) {
        waiting(false);
        Paragraph words = new Paragraph(why);
        words.addClassName("gl-problem");
        Button anyway =
                new Button(
                        Messages.text("sources.add.anyway"),
                        event -> offer("", url.getValue().strip(), Source.Kind.LIST));
        result.add(words, anyway);
    }

    private void done(SourceProbe probe) {
        waiting(false);
        SourceProbe.Answer answer = probe.answer();
        if (answer == null) {
            failed(Messages.text("sources.add.nothing"));
            return;
        }
        result.add(new ProbeResult(answer));
        String title = answer.title();
        offer(title == null ? "" : title, answer.finalUrl(), answer.kind());
    }

    private void offer(String title, String address, Source.Kind kind) {
        form.propose(title, address, kind);
        form.setVisible(true);
        save.setEnabled(true);
        if (form.getParent().isPresent() && result.getChildren().noneMatch(H3.class::isInstance)) {
            result.add(new H3(Messages.text("sources.add.settings")));
        }
    }

    private void save() {
        String id = UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        form.read(id, null)
                .ifPresent(
                        source -> {
                            try {
                                service.create(source);
                                close();
                                Toast.done(Messages.text("sources.add.done", source.name()));
                                changed.run();
                            } catch (StoreException e) {
                                Toast.failed(Messages.text("kit.store-away.text"));
                            }
                        });
    }

    static String words(SourceProbe.@Nullable Problem problem) {
        if (problem == null) {
            return Messages.text("sources.add.nothing");
        }
        UI ui = UI.getCurrent();
        boolean english = ui != null && ui.getLocale().getLanguage().equals("en");
        return english ? problem.en() : problem.zh();
    }
}
