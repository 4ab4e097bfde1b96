package io.guanlan.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant AT = Instant.parse("2026-11-02T16:30:05Z");

    @Test
    void instant_isShownOnTheShanghaiClock() {
        assertThat(Formats.second(AT)).isEqualTo("2026-11-03 00:30:05");
        assertThat(Formats.minute(AT)).isEqualTo("2026-11-03 00:30");
        assertThat(Formats.day(AT)).isEqualTo("2026-11-03");
    }

    @Test
    void nothing_isShownAsDash() {
        assertThat(Formats.minute(null)).isEqualTo("—");
        assertThat(Formats.bytes(0)).isEqualTo("—");
    }

    @Test
    void bytes_areShownInTheirUnit() {
        assertThat(Formats.bytes(300L << 20)).isEqualTo("300 MB");
        assertThat(Formats.bytes(3L << 29)).isEqualTo("1.5 GB");
    }
}
