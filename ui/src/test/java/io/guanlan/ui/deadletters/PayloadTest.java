package io.guanlan.ui.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.deadletter.DeadLetter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What of a failed message may be looked at. */
class PayloadTest {

    @Test
    void preview_masksNumbers_andLeavesTheSnapshotOut() {
        DeadLetter letter =
                letter(
                        "{\"title\":\"电话\\n13800138000\",\"capture\":{\"gzip\":\""
                                + "A".repeat(9000)
                                + "\"}}");
        assertThat(Payload.preview(letter))
                .contains("138****8000")
                .contains("\"gzip\":\"…\"")
                .doesNotContain("AAAA");
    }

    @Test
    void preview_ofALongMessage_isCut() {
        assertThat(Payload.preview(letter("水".repeat(9000)))).hasSize(Payload.SHOWN + 1);
    }

    @Test
    void messageOfALetter_isRecognised() {
        assertThat(Payload.isLetter(letter("{\"origin\": {\"channel\": \"letter\"}}"))).isTrue();
        assertThat(Payload.isLetter(letter("{\"origin\":{\"channel\":\"portal\"}}"))).isFalse();
        assertThat(Payload.preview(letter(null))).isNull();
    }

    private static DeadLetter letter(String payload) {
        return new DeadLetter(
                "i",
                "decode",
                "k",
                "r",
                null,
                null,
                payload,
                DeadLetter.Status.OPEN,
                Instant.EPOCH,
                1);
    }
}
