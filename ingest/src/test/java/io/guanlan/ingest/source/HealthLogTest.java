package io.guanlan.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.source.SourceHealth;
import io.guanlan.ingest.harvest.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthLogTest {

    private static final Instant T0 = Instant.parse("2026-11-01T00:00:00Z");

    private final HealthLog log = new HealthLog("s", null);

    private static Instant after(long seconds) {
        return T0.plusSeconds(seconds);
    }

    private void look(long at, int found) {
        log.begin(after(at));
        log.found(found);
        log.end(after(at));
        log.next(after(at + 60));
    }

    private static Outcome published(Instant at) {
        return new Outcome(Outcome.Kind.PUBLISHED, true, at, null);
    }

    private static Outcome failed(String reason) {
        return new Outcome(Outcome.Kind.FAILED, true, null, reason);
    }

    @Test
    void nothingIsReportedBeforeTheFirstLook() {
        assertThat(log.report(T0)).isEmpty();
    }

    @Test
    void run_countsArticlesFetchedAfterTheLook() {
        look(0, 3);
        log.page(published(after(-100)), after(1));
        log.page(published(after(-50)), after(2));
        SourceHealth health = log.report(after(3)).orElseThrow();
        assertThat(health.runs().getFirst().published()).isEqualTo(2);
        assertThat(health.runs().getFirst().millis()).isEqualTo(2000);
        assertThat(health.newestAt()).isEqualTo(after(-50));
        assertThat(health.nextAt()).isEqualTo(after(60));
    }

    @Test
    void reportThatSaysNothingNew_waits() {
        look(0, 3);
        assertThat(log.report(after(1))).isPresent();
        look(2, 3);
        assertThat(log.report(after(3))).isEmpty();
        assertThat(log.report(after(20))).isPresent();
    }

    @Test
    void uneventfulRuns_doNotPushOutOthers() {
        look(0, 3);
        log.page(published(T0), after(1));
        for (int i = 1; i < 50; i++) {
            look(i * 60L, 3);
        }
        assertThat(log.report(after(4000)).orElseThrow().runs())
                .hasSizeLessThan(5)
                .anyMatch(run -> run.published() == 1);
    }

    @Test
    void runs_areKeptUpToTwenty() {
        for (int i = 0; i < 50; i++) {
            look(i * 60L, 3);
            log.page(published(T0), after(i * 60L + 1));
        }
        assertThat(log.report(after(4000)).orElseThrow().runs()).hasSize(20);
    }

    @Test
    void failedPages_areSummedUp() {
        look(0, 3);
        log.page(published(T0), after(1));
        log.page(failed("gone: 404"), after(1));
        log.page(failed("timeout: late"), after(2));
        assertThat(log.report(after(3)).orElseThrow().runs().getFirst().error())
                .isEqualTo("2 of 3 pages: timeout: late");
    }

    @Test
    void failedList_countsUntilItWorks() {
        log.begin(T0);
        log.listFailed("timeout: late");
        log.end(T0);
        assertThat(log.failuresInARow()).isEqualTo(1);
        look(60, 3);
        assertThat(log.failuresInARow()).isZero();
        assertThat(log.report(after(61)).orElseThrow().succeededAt()).isEqualTo(after(60));
    }

    @Test
    void silentSource_isDarkAfterItsTime() {
        look(0, 3);
        log.page(published(T0), after(1));
        assertThat(log.isDark(Duration.ofHours(24), after(3600))).isFalse();
        assertThat(log.isDark(Duration.ofHours(24), after(90_000))).isTrue();
    }

    @Test
    void futurePublishTime_isNotTheNewest() {
        look(0, 1);
        log.page(published(after(86_400)), after(1));
        assertThat(log.report(after(2)).orElseThrow().newestAt()).isNull();
    }

    @Test
    void knownHealth_isContinued() {
        look(0, 3);
        log.page(published(T0), after(1));
        HealthLog next = new HealthLog("s", log.report(after(2)).orElseThrow());
        next.begin(after(60));
        next.end(after(60));
        assertThat(next.report(after(61)).orElseThrow().runs()).hasSize(2);
    }
}
