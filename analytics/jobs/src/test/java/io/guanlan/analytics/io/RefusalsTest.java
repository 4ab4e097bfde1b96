package io.guanlan.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.BulkWriter.Failure;
import io.guanlan.indices.store.Store;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final Store store = Store.open(Settings.defaults());
    private final Counter refused = new SimpleCounter();
    private final Refusals refusals = new Refusals(new DeadLetterRepository(store), refused);
    private final Entry busy = new Entry("guanlan-article-2026", "a", 1, "{}", "http://a");
    private final Entry bad = new Entry("guanlan-article-2026", "b", 1, "{}", "http://b");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void noFailure_sendsNothingAgain() {
        assertThat(refusals.again(List.of(busy), List.of())).isEmpty();
    }

    @Test
    void busyServer_getsTheSameEntryAgain() {
        List<Failure> failures = List.of(new Failure(busy.write(), true, "queue is full"));
        assertThat(refusals.again(List.of(busy, bad), failures)).containsExactly(busy);
        assertThat(refused.getCount()).isZero();
    }

    @Test
    void refusedDocument_isReplacedByADeadLetter() {
        List<Failure> failures = List.of(new Failure(bad.write(), false, "bad date"));
        assertThat(refusals.again(List.of(busy, bad), failures))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.index()).isEqualTo("guanlan-deadletter");
                            assertThat(entry.document())
                                    .contains("bad date", "http://b", "\"index\"");
                        });
        assertThat(refused.getCount()).isEqualTo(1);
    }

    @Test
    void refusedDeadLetter_endsThere() {
        Entry letter = new Entry("guanlan-deadletter", "x", 1, "{}", "");
        List<Failure> failures = List.of(new Failure(letter.write(), false, "bad letter"));
        assertThat(refusals.again(List.of(letter), failures)).isEmpty();
    }

    @Test
    void hugeDocument_isReplacedBeforeItIsSent() {
        Entry huge = new Entry("guanlan-snapshot", "s", 1, "长".repeat(9 << 20), "http://s");
        assertThat(refusals.unlessTooLarge(huge).index()).isEqualTo("guanlan-deadletter");
        assertThat(refusals.unlessTooLarge(bad)).isSameAs(bad);
    }
}
