package io.guanlan.deploy.standalone.command;

import io.guanlan.analytics.text.sentiment.SentimentEvaluation;
import io.guanlan.deploy.standalone.box.Status;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.terminal.Screen;
import io.guanlan.ingest.extract.ExtractionEvaluation;
import java.io.IOException;
import java.nio.file.Files;
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
        Map<String, ? extends Number> figures =
                switch (task) {
                    case EXTRACTION -> extraction(Screen.standard());
                    case SENTIMENT -> sentiment();
                };
        if (json) {
            System.out.println(Status.JSON.writeValueAsString(figures));
        } else {
            figures.forEach(
                    (name, value) -> System.out.println("%-20s %s".formatted(name, shown(value))));
        }
        return 0;
    }

    private Map<String, Number> extraction(Screen screen) throws IOException {
        readable(data.resolve("gold.json"));
        return ExtractionEvaluation.run(data, screen::line).figures();
    }

    private Map<String, Double> sentiment() throws IOException {
        readable(data);
        try {
            return new SentimentEvaluation().evaluate(data);
        } catch (IllegalArgumentException e) {
            throw CommandException.failure(data + ": " + e.getMessage(), e);
        }
    }

    private static void readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandException.usage("cannot read " + file);
        }
    }

    private static String shown(Object value) {
        return value instanceof Double number ? "%.4f".formatted(number) : value.toString();
    }
}
