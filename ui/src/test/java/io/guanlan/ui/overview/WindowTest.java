package io.guanlan.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Windows move in steps, so that a quiet overview stays equal. */
class WindowTest {

    @Test
    void start_betweenTwoBorders_staysPut() {
        Instant now = Instant.parse("2026-11-21T10:31:05Z");
        assertThat(Window.DAY.start(now)).isEqualTo(Instant.parse("2026-11-20T10:30:00Z"));
        assertThat(Window.DAY.start(now.plusSeconds(600))).isEqualTo(Window.DAY.start(now));
        assertThat(Window.HOUR.start(now)).isEqualTo(Instant.parse("2026-11-21T09:31:00Z"));
    }
}
