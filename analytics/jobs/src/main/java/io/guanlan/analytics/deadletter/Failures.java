package io.guanlan.analytics.deadletter;

import io.guanlan.analytics.io.Message;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters of the stream itself. Their id and their time come from the message, so that a
 * replay lists the same failure once.
 */
public final class Failures {

    /** Stands before a payload that is no text and is kept as Base64. */
    public static final String BASE64 = "base64:";

    private Failures() {}

    /** A message that is no raw document. */
    public static DeadLetter undecodable(Message message, RuntimeException why) {
        return letter("decode", message.place(), "", why, null, message);
    }

    /** A raw document that the analyser cannot judge. */
    public static DeadLetter unjudgeable(Message message, RawDocument raw, Throwable why) {
        String key = key(raw.id(), raw.origin());
        return letter("analyze", key, key, why, raw.origin(), message);
    }

    /** How a document is named in a dead letter: where it can be fetched again, or its id. */
    public static String key(String id, Origin origin) {
        return origin.url() == null ? id : origin.url();
    }

    /** A message that was sent again stands elsewhere in the topic and is the same failure. */
    private static DeadLetter letter(
            String stage,
            String key,
            String identity,
            Throwable why,
            @Nullable Origin origin,
            Message message) {
        String payload = payload(message.value());
        return new DeadLetter(
                DocumentIds.hash(stage + "\n" + identity + "\n" + payload),
                stage,
                key,
                reason(why),
                origin == null ? null : origin.sourceId(),
                origin == null ? null : origin.batch(),
                payload,
                DeadLetter.Status.OPEN,
                Instant.ofEpochMilli(message.timestamp()),
                1);
    }

    private static String payload(byte[] message) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException e) {
            return BASE64 + Base64.getEncoder().encodeToString(message);
        }
    }

    private static String reason(Throwable why) {
        String said = why.getMessage();
        return why instanceof io.guanlan.indices.wire.MalformedMessageException && said != null
                ? said
                : why.getClass().getSimpleName() + (said == null ? "" : ": " + said);
    }
}
