package io.guanlan.analytics.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.Articles;
import io.guanlan.indices.article.Article;
import java.time.Instant;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class LinkReprintsTest {

    private static final String TEXT = "解放路供水主管道今晨爆裂，水务局连夜抢修，预计明日六时恢复供水，沿线小区由送水车供水。";

    private static OneInputStreamOperatorTestHarness<Article, Linked> harness() throws Exception {
        return new OneInputStreamOperatorTestHarness<>(
                new ProcessOperator<>(new LinkReprints(100)), 1, 1, 0);
    }

    @Test
    void memory_survivesARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var before = harness()) {
            before.open();
            before.processElement(Articles.of("first", "停水", TEXT, Instant.now()), 0);
            snapshot = before.snapshot(1, 1);
        }
        try (var after = harness()) {
            after.initializeState(snapshot);
            after.open();
            after.processElement(Articles.of("copy", "停水", TEXT + "（转载）", Instant.now()), 0);
            after.processElement(Articles.of("first", "停水", TEXT, Instant.now()), 0);
            assertThat(after.extractOutputValues())
                    .extracting(linked -> linked.article().insight().reprint().group())
                    .containsExactly("first", "first");
            assertThat(after.extractOutputValues())
                    .extracting(Linked::revision)
                    .containsExactly(false, true);
        }
    }
}
