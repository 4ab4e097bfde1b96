package io.guanlan.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience();

    @Test
    void wait_doublesUpToFiveSeconds() {
        patience.lost("gone");
        long first = patience.millis();
        patience.lost("gone");
        assertThat(patience.millis()).isEqualTo(2 * first);
        for (int i = 0; i < 100; i++) {
            patience.lost("gone");
        }
        assertThat(patience.millis()).isEqualTo(5000);
    }

    @Test
    void progress_resetsTheWait() {
        long rested = patience.millis();
        patience.lost("gone");
        patience.lost("gone");
        patience.answered();
        assertThat(patience.millis()).isEqualTo(rested);
    }
}
