package io.guanlan.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of many makes with known answers; see src/test/resources/extraction. */
class ExtractionGoldTest {

    private static ExtractionEvaluation.Result result;

    static Stream<ExtractionEvaluation.Page> pages() throws Exception {
        Path folder = Path.of(ExtractionGoldTest.class.getResource("/extraction").toURI());
        result = ExtractionEvaluation.run(folder, line -> {});
        return result.each().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_ofKnownMake_yieldsItsArticle(ExtractionEvaluation.Page page) {
        assertThat(page.f1()).as(page.toString()).isGreaterThan(0.98);
        assertThat(page.title()).as(page.toString()).isNotEqualTo(false);
        assertThat(page.date()).as(page.toString()).isNotEqualTo(false);
    }

    @Test
    void figures_ofPages_haveTheNamesOfTheCommand() throws Exception {
        List<ExtractionEvaluation.Page> each = pages().toList();
        assertThat(each).hasSizeGreaterThan(15);
        assertThat(result.figures())
                .containsKeys(
                        "body_precision",
                        "body_recall",
                        "body_f1",
                        "title_accuracy",
                        "date_accuracy",
                        "pages_per_second");
        assertThat(result.bodyF1()).isBetween(0.98, 1.0);
    }
}
