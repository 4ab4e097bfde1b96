package io.guanlan.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.source.SourceProbe;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Tone;

/** What a test fetch would bring into the archive, article by article. */
final class ProbeResult extends Div {

    private static final long serialVersionUID = 1L;

    ProbeResult(SourceProbe.Answer answer) {
        addClassName("desk-probe-result");
        Div head =
                new Div(
                        Badges.of(Messages.text("sources.kind." + answer.kind().key()), Tone.GOOD),
                        new Span(
                                Messages.text(
                                        "sources.add.found",
                                        answer.found(),
                                        answer.samples().size())));
        head.addClassName("gl-row");
        add(head);
        answer.samples().forEach(sample -> add(sample(sample)));
    }

    private static Component sample(SourceProbe.Sample sample) {
        Div card = new Div();
        card.addClassName("desk-sample");
        Span title =
                new Span(
                        sample.title().isBlank()
                                ? Messages.text("sources.sample.untitled")
                                : sample.title());
        title.addClassName("gl-strong");
        Span url = new Span(sample.url());
        url.addClassNames("desk-quiet", "gl-clip");
        url.setTitle(sample.url());
        card.add(title, url);
        if (sample.problem() != null) {
            Paragraph problem = new Paragraph(AddSourceDialog.words(sample.problem()));
            problem.addClassName("gl-problem");
            card.add(problem);
            return card;
        }
        Paragraph start = new Paragraph(sample.bodyStart());
        start.addClassName("desk-sample-body");
        Div facts =
                new Div(
                        fact("sources.sample.time", Formats.minute(sample.publishedAt())),
                        fact(
                                "sources.sample.credit",
                                sample.credit() == null ? "—" : sample.credit()),
                        fact("sources.sample.length", Formats.number(sample.bodyLength())),
                        fact("sources.sample.charset", sample.charset()),
                        fact("sources.sample.method", sample.method()));
        facts.addClassNames("desk-quiet", "desk-sample-facts");
        card.add(start, facts);
        return card;
    }

    private static Span fact(String key, String value) {
        return new Span(Messages.text(key) + " " + value);
    }
}
