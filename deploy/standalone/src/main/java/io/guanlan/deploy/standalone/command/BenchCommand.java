package io.guanlan.deploy.standalone.command;

import io.guanlan.deploy.bench.PipelineBench;
import io.guanlan.deploy.bench.PipelineFigures;
import io.guanlan.deploy.standalone.box.Status;
import io.guanlan.deploy.standalone.box.ThrowAway;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.deploy.standalone.terminal.Screen;
import io.guanlan.deploy.standalone.terminal.StartUp;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Guanlan on this machine, beside what limits it, in one run. Starts an instance"
                    + " of its own on free ports in a temporary directory and removes it afterwards.",
            "pipeline: start-up, memory, processor time when idle, documents a second through the"
                    + " whole pipe beside the same documents written straight to Elasticsearch, and"
                    + " the time from Kafka to searchable."
        })
final class BenchCommand implements Callable<Integer> {

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(30);
    private static final double MEGABYTE = 1 << 20;

    /** What can be measured. */
    enum Bench {
        PIPELINE
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "pipeline",
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES}, in any case (default: ${DEFAULT-VALUE}).")
    private Bench bench = Bench.PIPELINE;

    @Option(
            names = "--documents",
            defaultValue = "20000",
            paramLabel = "N",
            description = "How many to send through (default: ${DEFAULT-VALUE}).")
    private int documents;

    @Option(names = "--json", description = "One flat JSON object instead of lines.")
    private boolean json;

    @Mixin private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (documents < 1) {
            throw CommandException.usage("--documents must be at least 1");
        }
        Map<String, Number> figures =
                switch (bench) {
                    case PIPELINE -> pipeline(Screen.standard());
                };
        if (json) {
            System.out.println(Status.JSON.writeValueAsString(figures));
        } else {
            figures.forEach(
                    (name, value) ->
                            System.out.println(
                                    value instanceof Double number
                                            ? "%-28s %.2f".formatted(name, number)
                                            : "%-28s %s".formatted(name, value)));
        }
        return 0;
    }

    private Map<String, Number> pipeline(Screen screen) throws IOException, InterruptedException {
        Map<String, Number> figures = new LinkedHashMap<>();
        long start = System.nanoTime();
        try (ThrowAway own = ThrowAway.start(instance.settings(), new StartUp(screen)::show)) {
            figures.put("start_seconds", (System.nanoTime() - start) / 1e9);
            screen.line("idle");
            // What starting leaves behind (compiling, loading) is not idling.
            own.load(SETTLED);
            figures.put("idle_cpu_share", own.load(IDLE));
            put(figures, PipelineBench.run(own.settings(), documents, screen::line));
            own.memory()
                    .forEach((name, bytes) -> figures.put("memory_mb_" + name, bytes / MEGABYTE));
            screen.line("stopping");
        }
        return figures;
    }

    private static void put(Map<String, Number> figures, PipelineFigures measured) {
        figures.put("documents", measured.documents());
        figures.put("characters", measured.characters());
        figures.put("pipeline_per_second", measured.pipelinePerSecond());
        figures.put("raw_bulk_per_second", measured.rawBulkPerSecond());
        figures.put("ratio", measured.ratio());
        figures.put("freshness_p50_ms", measured.freshnessMedianMillis());
        figures.put("freshness_p99_ms", measured.freshnessP99Millis());
    }
}
