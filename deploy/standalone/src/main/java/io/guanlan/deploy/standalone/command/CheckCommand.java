package io.guanlan.deploy.standalone.command;

import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.deploy.standalone.box.Status;
import io.guanlan.deploy.standalone.proofread.Remark;
import io.guanlan.indices.article.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Proofreads text, HTML, DOCX and PDF. Needs no running instance.",
            "Lines and columns count in the text of the document, from 1.",
            "Exit status 1 when a veto-level error word was found."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to proofread.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "A JSON list instead of lines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        TextAnalyzer analyzer = TextAnalyzer.shipped();
        List<Remark> all = new ArrayList<>();
        for (Path file : files) {
            List<Remark> remarks = Remark.of(analyzer, file.toString(), AnalyzeCommand.read(file));
            all.addAll(remarks);
            if (!json) {
                remarks.forEach(remark -> System.out.println(remark.text()));
            }
        }
        if (json) {
            System.out.println(Status.JSON.writeValueAsString(all));
        }
        boolean veto = all.stream().anyMatch(remark -> remark.severity() == Severity.VETO);
        return veto ? 1 : 0;
    }
}
