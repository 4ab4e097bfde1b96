package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.standalone.box.Status;
import io.guanlan.deploy.standalone.evaluate.ExtractionTask;
import io.guanlan.deploy.standalone.evaluate.SentimentTask;
import io.guanlan.deploy.standalone.terminal.Bar;
import io.guanlan.deploy.standalone.terminal.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the shipped analyser on labelled data. Needs no running instance.",
            "extraction: a folder of gold.json and html/. sentiment: a tab-separated file with label"
                    + " and text."
        })
final class EvaluateCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Task {
        EXTRACTION,
        SENTIMENT
    }

    @Parameters(
            index = "0",
            paramLabel = "TASK",
            description = "${COMPLETION-CANDIDATES}, in any case.")
    private Task task = Task.EXTRACTION;

    @Option(names = "--data", required = true, paramLabel = "PATH", description = "Labelled data.")
    private Path data = Path.of("");

    @Option(names = "--json", description = "One flat JSON object instead of lines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Screen screen = Screen.standard();
        Map<String, Object> figures =
                switch (task) {
                    case EXTRACTION -> new ExtractionTask().run(data, screen::line);
                    case SENTIMENT -> sentiment(screen);
                };
        if (json) {
            System.out.println(Status.JSON.writeValueAsString(figures));
        } else {
            figures.forEach(
                    (name, value) -> System.out.println("%-20s %s".formatted(name, shown(value))));
        }
        return 0;
    }

    private Map<String, Object> sentiment(Screen screen) throws IOException {
        Bar bar = new Bar(screen, "sentiment");
        Map<String, Object> figures = new SentimentTask().run(data, part -> bar.at(part, ""));
        bar.end();
        return figures;
    }

    private static String shown(Object value) {
        return value instanceof Double number ? "%.4f".formatted(number) : value.toString();
    }
}
