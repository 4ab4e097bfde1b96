package io.guanlan.indices.wire;

import io.guanlan.indices.deadletter.DeadLetter;

/** Messages as UTF-8 JSON. Thread-safe. */
public final class MessageCodec {

    private MessageCodec() {}

    /** Encodes a raw document. */
    public static byte[] encode(RawDocument document) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decodes a raw document.
     *
     * @throws MalformedMessageException when the bytes are no raw document of a known version
     */
    public static RawDocument decodeRaw(byte[] message) {
        throw new UnsupportedOperationException();
    }

    /** Encodes a dead letter. */
    public static byte[] encode(DeadLetter letter) {
        throw new UnsupportedOperationException();
    }

    /** Decodes a dead letter. */
    public static DeadLetter decodeDead(byte[] message) {
        throw new UnsupportedOperationException();
    }
}
