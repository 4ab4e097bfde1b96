package io.guanlan.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Insight;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.shipped();

    private static final String TITLE = "临江市城南新区供水管道爆裂 上万户居民停水";
    private static final String BODY =
            """
            昨天下午，临江市城南新区一处供水主管道突然爆裂，上万户居民家中停水。
            临江市供水集团已派出抢修队伍赶赴现场。市长李明华要求尽快恢复供水，并布署应急送水。
            截至6月31日，记者王小明从临江市应急管理局获悉，事故原因正在调查。""";

    /** The golden file states what one whole analysis looks like; a change of it is a decision. */
    @Test
    void analyze_ofOneStory_isAsRecorded() throws IOException {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
        Analysis analysis = ANALYZER.analyze(TITLE, BODY, Channel.MAINSTREAM);
        try (InputStream in = getClass().getResourceAsStream("analysis.golden.json")) {
            JsonNode expected = mapper.readTree(in);
            assertThat(mapper.writeValueAsString(mapper.valueToTree(analysis)))
                    .isEqualTo(mapper.writeValueAsString(expected));
        }
    }

    @Test
    void analyze_ofNothing_givesAnEmptyInsight() {
        Insight insight = ANALYZER.analyze("", "", Channel.PORTAL).insight();
        assertThat(insight.words().body()).isEmpty();
        assertThat(insight.keywords()).isEmpty();
        assertThat(insight.entities()).isEmpty();
        assertThat(insight.fingerprint().bands()).isEmpty();
        assertThat(insight.findings().total()).isZero();
        assertThat(insight.analyzer()).isEqualTo(ANALYZER.version());
    }

    @Test
    void analyze_ofMistakes_countsThemBySeverity() {
        Analysis analysis = ANALYZER.analyze(TITLE, BODY, Channel.MAINSTREAM);
        assertThat(analysis.marks()).hasSize(2);
        assertThat(analysis.insight().findings()).isEqualTo(new Insight.FindingCount(0, 1, 1, 0));
    }

    @Test
    void analyze_beyondTheLimit_stillProofreads() {
        String body = "今天天气晴。".repeat(4000) + "布署";
        Analysis analysis = ANALYZER.analyze("", body, Channel.NEWMEDIA);
        assertThat(analysis.marks()).hasSize(1);
        assertThat(analysis.insight().words().body().length()).isLessThan(2 * TextAnalyzer.LIMIT);
    }

    @Test
    void analyze_ofRandomUnits_neverFails() {
        Random random = new Random(17);
        for (int round = 0; round < 300; round++) {
            String text = random(random, random.nextInt(400));
            assertThatCode(() -> ANALYZER.analyze(text, text, Channel.NEWMEDIA))
                    .as("round %d", round)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void analyze_fromManyThreads_givesTheSame() throws InterruptedException, ExecutionException {
        Analysis expected = ANALYZER.analyze(TITLE, BODY, Channel.PORTAL);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Analysis>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                answers.add(pool.submit(() -> ANALYZER.analyze(TITLE, BODY, Channel.PORTAL)));
            }
            for (Future<Analysis> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int c =
                    switch (random.nextInt(5)) {
                        case 0 -> random.nextInt(0x10000);
                        case 1 -> random.nextInt(0x80);
                        case 2 -> "0123456789年月日号%（）《》“”，。的了".charAt(random.nextInt(25));
                        default -> 0x4E00 + random.nextInt(0x3000);
                    };
            text.append((char) c);
        }
        return text.toString();
    }
}
