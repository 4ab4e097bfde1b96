package io.guanlan.ingest.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.Page.Hint;
import io.guanlan.indices.page.Page.Status;
import io.guanlan.indices.page.Page.Validators;
import io.guanlan.indices.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageStatesTest {

    private static final Instant T0 = Instant.parse("2026-11-01T00:00:00Z");
    private static final Hint NO_HINT = new Hint(null, null, null, null, false);

    private final PageStates states = new PageStates(Duration.ofHours(6), Duration.ofMinutes(1));
    private final Source source =
            new Source(
                    "s",
                    "试验源",
                    Source.Kind.LIST,
                    List.of("http://a.example/"),
                    Channel.PORTAL,
                    null,
                    new Source.Schedule(60, 24, false),
                    T0,
                    null);
    private final Page fresh =
            PageStates.discovered(
                    new Candidate("http://a.example/1.html", source, null, null),
                    T0,
                    Duration.ofSeconds(60));

    @Test
    void discoveredPage_isDueAfterAGrace() {
        assertThat(fresh.status()).isEqualTo(Status.DISCOVERED);
        assertThat(fresh.nextAt()).isEqualTo(T0.plusSeconds(60));
    }

    @Test
    void unchangedPage_isVisitedHalfAsOftenEachTime() {
        Page page = states.published(fresh, "h", Validators.NONE, T0, NO_HINT);
        assertThat(Duration.between(T0, page.nextAt())).isEqualTo(Duration.ofHours(6));
        Instant t1 = page.nextAt();
        page = states.unchanged(page, Validators.NONE, t1);
        assertThat(Duration.between(t1, page.nextAt())).isEqualTo(Duration.ofHours(12));
        Instant t2 = page.nextAt();
        page = states.unchanged(page, Validators.NONE, t2);
        assertThat(Duration.between(t2, page.nextAt())).isEqualTo(Duration.ofHours(24));
        page = states.published(page, "h2", Validators.NONE, t2, NO_HINT);
        assertThat(Duration.between(t2, page.nextAt())).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void passingFailures_backOffFourfold() {
        Page once = states.failedForNow(fresh, "timeout", T0);
        Page twice = states.failedForNow(once, "timeout", T0);
        assertThat(Duration.between(T0, once.nextAt())).isEqualTo(Duration.ofMinutes(1));
        assertThat(Duration.between(T0, twice.nextAt())).isEqualTo(Duration.ofMinutes(4));
        assertThat(twice.failures()).isEqualTo(2);
        assertThat(twice.status()).isEqualTo(Status.FETCH_ERROR);
    }

    @Test
    void throttling_isNoFailureOfThePage() {
        Page page = states.throttled(fresh, "slow down", T0, Duration.ofSeconds(90));
        assertThat(page.failures()).isZero();
        assertThat(page.nextAt()).isEqualTo(T0.plusSeconds(90));
    }

    @Test
    void success_forgetsFailures() {
        Page failed = states.failedForNow(fresh, "timeout", T0);
        Page page = states.published(failed, "h", Validators.NONE, T0, NO_HINT);
        assertThat(page.failures()).isZero();
        assertThat(page.reason()).isNull();
    }

    @Test
    void failureAfterSuccess_keepsWhatWasPublished() {
        Page page = states.published(fresh, "h", Validators.NONE, T0, NO_HINT);
        assertThat(states.failedForNow(page, "reset", T0).contentHash()).isEqualTo("h");
    }

    @Test
    void gonePage_isNeverDueAgain() {
        assertThat(states.gone(fresh, "gone", T0).nextAt())
                .isAfter(T0.plus(Duration.ofDays(36500)));
    }

    @Test
    void oldPage_isVisitedAtLeastOnceAYear() {
        Page page = states.published(fresh, "h", Validators.NONE, T0, NO_HINT);
        for (int i = 0; i < 40; i++) {
            page = states.unchanged(page, Validators.NONE, page.nextAt());
        }
        assertThat(Duration.between(page.fetchedAt(), page.nextAt()))
                .isEqualTo(Duration.ofDays(365));
    }
}
