package io.guanlan.deploy.standalone.command;

import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.deploy.standalone.box.Status;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.indices.article.Channel;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.document.DocumentText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyze}. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "Prints everything the analyser says about a text, as JSON. Needs no running instance."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Text, HTML, DOCX or PDF; standard input when missing.")
    private @Nullable Path file;

    @Option(
            names = "--title",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "Headline of the text.")
    private String title = "";

    @Option(
            names = "--channel",
            defaultValue = "mainstream",
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Channel channel = Channel.MAINSTREAM;

    @Override
    public Integer call() throws IOException {
        String text =
                file == null
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : read(file);
        System.out.println(
                Status.JSON.writeValueAsString(
                        TextAnalyzer.shipped().analyze(title, text.strip(), channel)));
        return 0;
    }

    /** Text of a document; what is wrong with it in one sentence. */
    static String read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandException.usage("cannot read file " + file);
        }
        try {
            return DocumentText.read(file).text();
        } catch (ExtractionException e) {
            throw CommandException.failure(file + ": " + e.getMessage(), e);
        }
    }
}
