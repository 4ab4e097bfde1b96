package io.guanlan.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a source is doing, in one word. */
class SourceStateTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void source_neverLookedAt_waits() {
        assertThat(SourceState.of(source(false), null, NOW)).isEqualTo(SourceState.WAITING);
    }

    @Test
    void source_failing_isFailing_howeverFreshItsArticles() {
        assertThat(SourceState.of(source(false), health(NOW, 2), NOW))
                .isEqualTo(SourceState.FAILING);
    }

    @Test
    void source_silentForTooLong_isDark() {
        Instant old = NOW.minus(Duration.ofHours(25));
        assertThat(SourceState.of(source(false), health(old, 0), NOW)).isEqualTo(SourceState.DARK);
        assertThat(SourceState.of(source(false), health(NOW, 0), NOW)).isEqualTo(SourceState.OK);
    }

    @Test
    void source_withoutAnyArticle_isDarkOnceItIsOldEnough() {
        SourceHealth none = health(null, 0);
        assertThat(SourceState.of(source(false), none, NOW)).isEqualTo(SourceState.DARK);
        assertThat(SourceState.of(source(false), none, NOW.minus(Duration.ofDays(3))))
                .isEqualTo(SourceState.OK);
    }

    @Test
    void paused_winsOverEverything() {
        assertThat(SourceState.of(source(true), health(NOW, 9), NOW)).isEqualTo(SourceState.PAUSED);
    }

    @Test
    void address_needsSchemeAndHost() {
        assertThat(SourceForm.isAddress("https://www.gov.cn/list.html")).isTrue();
        assertThat(SourceForm.isAddress("www.gov.cn")).isFalse();
        assertThat(SourceForm.isAddress("javascript:alert(1)")).isFalse();
        assertThat(SourceForm.isAddress("http://")).isFalse();
    }

    private static Source source(boolean paused) {
        return new Source(
                "s",
                "s",
                Source.Kind.LIST,
                List.of("http://x.example/"),
                Channel.PORTAL,
                null,
                new Source.Schedule(300, 24, paused),
                NOW.minus(Duration.ofDays(3)),
                null);
    }

    private static SourceHealth health(Instant newest, int failures) {
        return new SourceHealth("s", NOW, NOW, newest, NOW, failures, List.of());
    }
}
