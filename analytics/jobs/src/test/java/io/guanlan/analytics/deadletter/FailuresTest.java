package io.guanlan.analytics.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.io.Message;
import io.guanlan.indices.deadletter.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final IllegalStateException why = new IllegalStateException("no such thing");

    private static Message message(String place, byte... bytes) {
        return new Message(place, 1_800_000_000_000L, bytes);
    }

    @Test
    void undecodable_keepsTheTextAndSaysWhereItStood() {
        byte[] text = "不是 JSON".getBytes(StandardCharsets.UTF_8);
        DeadLetter letter = Failures.undecodable(message("raw-0@7", text), why);
        assertThat(letter.payload()).isEqualTo("不是 JSON");
        assertThat(letter.key()).isEqualTo("raw-0@7");
        assertThat(letter.reason()).isEqualTo("IllegalStateException: no such thing");
        assertThat(letter.failedAt()).isEqualTo(Instant.ofEpochMilli(1_800_000_000_000L));
    }

    @Test
    void bytesThatAreNoText_areKeptAsBase64() {
        DeadLetter letter = Failures.undecodable(message("raw-0@7", (byte) 0xff), why);
        assertThat(letter.payload()).isEqualTo(Failures.BASE64 + "/w==");
    }

    @Test
    void sameMessage_elsewhereInTheTopic_isTheSameFailure() {
        DeadLetter once = Failures.undecodable(message("raw-0@7", (byte) 'x'), why);
        DeadLetter again = Failures.undecodable(message("raw-1@3", (byte) 'x'), why);
        assertThat(again.id()).isEqualTo(once.id());
    }
}
