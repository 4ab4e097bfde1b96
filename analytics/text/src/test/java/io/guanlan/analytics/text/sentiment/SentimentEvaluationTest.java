package io.guanlan.analytics.text.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentEvaluationTest {

    private static final SentimentEvaluation EVALUATION = new SentimentEvaluation();

    @TempDir Path folder;

    @Test
    void evaluate_ofTwoClasses_neverAnswersNeutral() throws IOException {
        Map<String, Double> figures = evaluate("id\tlabel\ttext\n1\t1\t非常满意，服务热情\n2\t0\t太差了，骗人\n");
        assertThat(figures).containsEntry("accuracy", 1.0).containsEntry("macro_f1", 1.0);
        assertThat(figures)
                .containsKeys("ece", "texts_per_second", "negative_f1", "positive_recall");
        assertThat(figures).doesNotContainKey("neutral_f1");
    }

    @Test
    void evaluate_ofSignedLabels_readsZeroAsNeutral() throws IOException {
        Map<String, Double> figures =
                evaluate("label\ttitle\tbody\n-1\t投诉\t太差了\n0\t通知\t现将有关事项通知如下\n1\t点赞\t非常满意\n");
        assertThat(figures).containsKey("neutral_f1").containsEntry("rows", 3.0);
    }

    @Test
    void evaluate_ofGzipFile_readsIt() throws IOException {
        Path file = folder.resolve("data.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("label\ttext\npositive\t很好\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(EVALUATION.evaluate(file)).containsEntry("rows", 1.0);
    }

    @Test
    void evaluate_withUnknownLabel_namesTheLine() {
        fails("label\ttext\n1\t好\n9\t差\n", "line 3: unknown label '9'");
    }

    @Test
    void evaluate_withShortRow_namesTheLine() {
        fails("label\ttext\n1\t好\n0\n", "line 3: 1 cells, 2 expected");
    }

    @Test
    void evaluate_withoutColumns_saysWhichAreExpected() {
        fails("a\tb\n1\t好\n", "columns label and text");
    }

    private void fails(String content, String message) {
        assertThatThrownBy(() -> evaluate(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private Map<String, Double> evaluate(String content) throws IOException {
        Path file = folder.resolve("data.tsv");
        Files.writeString(file, content);
        return EVALUATION.evaluate(file);
    }
}
