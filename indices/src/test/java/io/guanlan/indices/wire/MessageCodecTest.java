package io.guanlan.indices.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.deadletter.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageCodecTest {

    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00.123Z");

    private static RawDocument document() {
        return new RawDocument(
                RawDocument.VERSION,
                "id",
                new Origin(
                        "https://a.example/1", "a.example", "s", "临江日报", Channel.MAINSTREAM, null),
                new Content(
                        "标题",
                        "正文\n第二段 😀",
                        null,
                        "新华社",
                        List.of(new Content.Attachment("附件", "https://a.example/1.pdf")),
                        List.of()),
                Times.of(null, NOON),
                new Engagement(1, 2, 3),
                new RawDocument.Capture(
                        "https://a.example/1", "text/html", "UTF-8", new byte[] {1, -1}, "ab"),
                Map.of("列", "值"));
    }

    private static String json() {
        return new String(MessageCodec.encode(document()), StandardCharsets.UTF_8);
    }

    private static RawDocument decode(String json) {
        return MessageCodec.decodeRaw(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void raw_encoded_isSnakeCaseWithIsoTimes() {
        assertThat(json())
                .contains("\"source_id\":\"s\"")
                .contains("\"fetched_at\":\"2026-03-05T04:00:00.123Z\"")
                .contains("\"channel\":\"mainstream\"")
                .contains("\"images\":[]")
                .doesNotContain("null");
    }

    @Test
    void raw_decoded_isWhatWasEncoded() {
        RawDocument read = decode(json());
        assertThat(read).usingRecursiveComparison().isEqualTo(document());
    }

    @Test
    void raw_ofUnknownVersion_saysSo() {
        for (String json :
                List.of(
                        json().replace("\"version\":1", "\"version\":2"),
                        json().replace("\"version\":1", "\"version\":2,\"colour\":\"blue\""))) {
            assertThatThrownBy(() -> decode(json))
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessage("raw document of unknown version 2, this build knows 1");
        }
    }

    @Test
    void raw_broken_saysWhere() {
        assertThatThrownBy(() -> decode("{\"version\":1,"))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> decode("")).isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> decode("null")).isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> decode("[]")).isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> decode(json() + "x"))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> decode(json().replace("mainstream", "radio")))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("radio");
        assertThatThrownBy(() -> decode(json().replace("2026-03-05T04:00:00.123Z", "yesterday")))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void raw_unknownField_isNamed() {
        assertThatThrownBy(() -> decode(json().replace("\"credit\"", "\"credits\"")))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("credits");
    }

    @Test
    void raw_missingField_isNamedByItsPath() {
        for (Map.Entry<String, String> cut :
                Map.of(
                                "\"title\":\"标题\",", "content.title",
                                "\"host\":\"a.example\",", "origin.host",
                                "\"sha256\":\"ab\"", "capture.sha256",
                                ",\"url\":\"https://a.example/1.pdf\"", "content.attachments.0.url")
                        .entrySet()) {
            String without = json().replace(cut.getKey(), "").replace(",}", "}");
            assertThat(without).isNotEqualTo(json());
            assertThatThrownBy(() -> decode(without))
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessage("missing field " + cut.getValue());
        }
    }

    @Test
    void raw_withoutOptionalFields_isFine() {
        String without = json().replace("\"credit\":\"新华社\",", "");
        assertThat(decode(without).content().credit()).isNull();
    }

    @Test
    void raw_error_neverRepeatsThePayload() {
        assertThatThrownBy(() -> decode(json().replace("\"likes\":3", "\"likes\":\"三\"")))
                .isInstanceOf(MalformedMessageException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("正文"));
    }

    @Test
    void dead_decoded_isWhatWasEncoded() {
        DeadLetter letter =
                new DeadLetter(
                        "1",
                        "decode",
                        "k",
                        "原因",
                        null,
                        "b",
                        "{}",
                        DeadLetter.Status.RETRY_REQUESTED,
                        NOON,
                        2);
        assertThat(MessageCodec.decodeDead(MessageCodec.encode(letter))).isEqualTo(letter);
        assertThatThrownBy(() -> MessageCodec.decodeDead("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> MessageCodec.decodeDead("null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessageException.class);
    }
}
