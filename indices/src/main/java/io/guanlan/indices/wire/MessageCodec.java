package io.guanlan.indices.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.json.Json;
import io.guanlan.indices.json.RequiredFields;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Messages as UTF-8 JSON. Thread-safe. Decoding is strict: a field that is unknown, missing or of
 * the wrong kind is an error, since a message that is half understood would be lost in silence.
 */
public final class MessageCodec {

    private static final ObjectWriter RAW_WRITER = Json.MAPPER.writerFor(RawDocument.class);
    private static final ObjectWriter DEAD_WRITER = Json.MAPPER.writerFor(DeadLetter.class);
    private static final ObjectReader RAW_READER = strict(RawDocument.class);
    private static final ObjectReader DEAD_READER = strict(DeadLetter.class);
    private static final ObjectReader TREE_READER = Json.MAPPER.readerFor(JsonNode.class);

    private MessageCodec() {}

    private static ObjectReader strict(Class<?> type) {
        return Json.MAPPER
                .readerFor(type)
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** Encodes a raw document. */
    public static byte[] encode(RawDocument document) {
        return write(RAW_WRITER, document);
    }

    /**
     * Decodes a raw document.
     *
     * @throws MalformedMessageException when the bytes are no raw document of a known version
     */
    public static RawDocument decodeRaw(byte[] message) {
        RawDocument document;
        try {
            document = RAW_READER.readValue(message);
        } catch (IOException e) {
            String version = unknownVersion(message);
            throw new MalformedMessageException(version == null ? reason(e) : version, e);
        }
        if (document == null) {
            throw new MalformedMessageException("raw document is null", null);
        }
        if (document.version() != RawDocument.VERSION) {
            throw new MalformedMessageException(unknown(document.version()), null);
        }
        return complete(document);
    }

    /** Encodes a dead letter. */
    public static byte[] encode(DeadLetter letter) {
        return write(DEAD_WRITER, letter);
    }

    /**
     * Decodes a dead letter.
     *
     * @throws MalformedMessageException when the bytes are no dead letter
     */
    public static DeadLetter decodeDead(byte[] message) {
        try {
            DeadLetter letter = DEAD_READER.readValue(message);
            if (letter == null) {
                throw new MalformedMessageException("dead letter is null", null);
            }
            return complete(letter);
        } catch (IOException e) {
            throw new MalformedMessageException(reason(e), e);
        }
    }

    private static byte[] write(ObjectWriter writer, Record message) {
        try {
            return writer.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot encode " + message.getClass().getSimpleName(), e);
        }
    }

    private static <T extends Record> T complete(T message) {
        String missing = RequiredFields.missingIn(message);
        if (missing != null) {
            throw new MalformedMessageException("missing field " + missing, null);
        }
        return message;
    }

    /** A message of another version is named so, rather than by its first unknown field. */
    private static @Nullable String unknownVersion(byte[] message) {
        try {
            JsonNode tree = TREE_READER.readTree(message);
            JsonNode version = tree == null ? null : tree.get("version");
            return version == null || !version.isInt() || version.intValue() == RawDocument.VERSION
                    ? null
                    : unknown(version.intValue());
        } catch (IOException e) {
            return null;
        }
    }

    private static String unknown(int version) {
        return "raw document of unknown version "
                + version
                + ", this build knows "
                + RawDocument.VERSION;
    }

    /** Says what and where, without the payload, which may hold personal data. */
    private static String reason(IOException e) {
        if (e instanceof JsonProcessingException json) {
            String where =
                    json.getLocation() == null
                            ? ""
                            : " at line "
                                    + json.getLocation().getLineNr()
                                    + ", column "
                                    + json.getLocation().getColumnNr();
            return json.getOriginalMessage() + where;
        }
        return String.valueOf(e.getMessage());
    }
}
