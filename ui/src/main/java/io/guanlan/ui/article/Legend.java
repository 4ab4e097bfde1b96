package io.guanlan.ui.article;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.Severity;
import io.guanlan.indices.finding.Finding;
import io.guanlan.ui.kit.Messages;
import java.util.EnumMap;
import java.util.Map;

/** What the colours in the text mean, each with a switch; only what occurs is listed. */
final class Legend extends Div {

    private static final long serialVersionUID = 1L;

    Legend(ArticleService.Dossier dossier, MarkedArticle text) {
        addClassName("desk-legend");
        boolean evidence = !dossier.article().insight().sentiment().evidence().isEmpty();
        if (evidence) {
            Span scale = new Span();
            scale.addClassName("desk-scale");
            add(toggle("desk-hide-ev", Messages.text("article.legend.evidence"), scale, text));
        }
        Map<Severity, Integer> found = new EnumMap<>(Severity.class);
        for (Finding finding : dossier.findings()) {
            found.merge(finding.mark().severity(), 1, Integer::sum);
        }
        found.forEach(
                (severity, count) -> {
                    Span sample = new Span(Messages.text("article.legend.sample"));
                    sample.addClassNames("desk-wrong", "desk-wrong-" + severity.key());
                    add(
                            toggle(
                                    "desk-hide-" + severity.key(),
                                    Messages.text("kit.severity." + severity.key()) + " " + count,
                                    sample,
                                    text));
                });
        setVisible(getComponentCount() > 0);
    }

    private static Div toggle(String hides, String name, Span sample, MarkedArticle text) {
        Checkbox box = new Checkbox(name, true);
        box.addValueChangeListener(event -> text.setClassName(hides, !event.getValue()));
        Div entry = new Div(box, sample);
        entry.addClassName("desk-legend-entry");
        return entry;
    }
}
