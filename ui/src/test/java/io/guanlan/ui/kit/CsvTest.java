package io.guanlan.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "=1+1|'=1+1",
                "@SUM(A1)|'@SUM(A1)",
                "-2+3|'-2+3",
                "-0.5|-0.5",
                "+8613800000000|+8613800000000",
            })
    void cell_withMeaningToSpreadsheets_losesIt(String cell, String written) {
        assertThat(Csv.quoted(cell)).isEqualTo(written);
    }

    @Test
    void file_startsWithByteOrderMark_andEndsLinesForSpreadsheets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv.write(bytes::write, List.of("标题", "n"), csv -> csv.row(Arrays.asList("停水\n通知", null)));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff标题,n\r\n\"停水\n通知\",\r\n");
    }
}
