package io.guanlan.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanlan.indices.query.QueryParser;
import io.guanlan.indices.query.QuerySyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the parser complains about has a translation. */
class ExpectedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "供水 AND",
                "供水 AND (",
                "(供水",
                "供水)",
                "\"供水",
                "colour:red",
                "供水 NEAR/x 停水",
                "供水 NEAR/999999 停水",
                "title:(title:供水)",
                "*",
                "关*停",
                "！！",
                "sentiment:",
                "sentiment:angry",
                "channel:radio",
                "(供水 AND 停水) NEAR/3 爆管"
            })
    void complaint_ofTheParser_isKnown(String query) {
        QuerySyntaxException e =
                catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));
        assertThat(e).as(query).isNotNull();
        assertThat(Expected.known(e.expected())).as(e.expected()).isTrue();
    }
}
