package io.guanlan.ui.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.process.Exit;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.ui.kit.Badges;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Tone;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One process: how it is as its supervisor sees it, and what it says of itself. */
final class ProcessCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final Set<String> STATES =
            Set.of("starting", "ready", "backing-off", "external", "stopped");

    /** The way of the data; unknown ones come last. */
    private static final List<String> ORDER =
            List.of("elasticsearch", "kafka", "flink", "analytics", "crawler", "web", "city");

    /** What waits, what was done, what went wrong, the rest; unknown ones come last, by name. */
    static final List<String> FACTS =
            List.of(
                    "lag",
                    "queue",
                    "due",
                    "fetched",
                    "published",
                    "processed",
                    "written",
                    "served",
                    "failed",
                    "refused",
                    "dead",
                    "dead_letters",
                    "late",
                    "too_late",
                    "sources",
                    "dark_sources",
                    "reprints",
                    "restarts",
                    "checkpoints",
                    "checkpoint_age");

    ProcessCard(ProcessState process) {
        addClassName("gl-process");
        Span name =
                new Span(
                        ORDER.contains(process.name())
                                ? Messages.text("operations.process." + process.name())
                                : process.name());
        name.addClassName("gl-strong");
        Div head = new Div(name, state(process));
        head.addClassName("gl-process-head");
        add(head, watched(process));
        if (process.said() != null) {
            add(said(process.said()));
        }
    }

    /** The place among the others. */
    static int place(ProcessState process) {
        return place(ORDER, process.name());
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private static Component watched(ProcessState process) {
        Div lines = pairs();
        pair(lines, Messages.text("operations.since"), Formats.ago(process.since()));
        if (process.pid() > 0) {
            pair(lines, Messages.text("operations.pid"), Long.toString(process.pid()));
        }
        if (process.port() > 0) {
            pair(lines, Messages.text("operations.port"), Integer.toString(process.port()));
        }
        pair(lines, Messages.text("operations.memory"), Formats.bytes(process.residentBytes()));
        pair(lines, Messages.text("operations.restarts"), Integer.toString(process.restarts()));
        if (process.lastExit() != null) {
            pair(
                    lines,
                    Messages.text("operations.last-exit"),
                    words(Exit.read(process.lastExit())));
        }
        return lines;
    }

    /** How it ended, in the language of the reader. */
    static String words(Exit exit) {
        return exit.kind() == Exit.Kind.OTHER
                ? exit.detail()
                : Messages.text(
                        "operations.exit." + exit.kind().name().toLowerCase(Locale.ROOT),
                        exit.detail());
    }

    private static Component said(ProcessState.Said said) {
        Div lines = pairs();
        pair(lines, Messages.text("operations.said"), Formats.ago(said.at()));
        said.facts().entrySet().stream()
                .sorted(Comparator.comparingInt(fact -> place(FACTS, fact.getKey())))
                .forEach(
                        fact ->
                                pair(
                                        lines,
                                        Messages.textOr(
                                                "operations.fact." + fact.getKey(), fact.getKey()),
                                        value(fact)));
        return lines;
    }

    private static String value(Map.Entry<String, String> fact) {
        if (!fact.getValue().matches("\\d{1,18}")) {
            return fact.getValue();
        }
        long number = Long.parseLong(fact.getValue());
        return fact.getKey().endsWith("_age")
                ? Formats.length(Duration.ofSeconds(number))
                : Formats.number(number);
    }

    private static Component state(ProcessState process) {
        return Badges.dot(
                STATES.contains(process.state())
                        ? Messages.text("operations.state." + process.state())
                        : process.state(),
                switch (process.state()) {
                    case "ready" -> Tone.GOOD;
                    case "external" -> Tone.INFO;
                    case "stopped" -> Tone.QUIET;
                    default -> Tone.WARNING;
                });
    }

    private static Div pairs() {
        Div pairs = new Div();
        pairs.addClassName("gl-pairs");
        return pairs;
    }

    private static void pair(Div into, String label, String value) {
        Span name = new Span(label);
        name.addClassName("gl-quiet");
        Span shown = new Span(value);
        shown.addClassNames("gl-number", "gl-clip");
        shown.setTitle(value);
        into.add(name, shown);
    }
}
