package io.guanlan.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads the bytes of an answer, undoing its content encodings, up to a limit. */
final class BodyReader {

    /** More bytes came than the limit. */
    static final class TooManyBytesException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final int MOST_ENCODINGS = 3;

    private BodyReader() {}

    /**
     * Reads to the end.
     *
     * @param encodings as applied by the server, in its order
     * @param limit most bytes, counted on the wire and again after decoding
     * @throws TooManyBytesException when there is more
     */
    static byte[] read(InputStream wire, List<String> encodings, int limit) throws IOException {
        if (encodings.size() > MOST_ENCODINGS) {
            throw new IOException("the answer is encoded " + encodings.size() + " times over");
        }
        InputStream in = new LimitedStream(wire, limit);
        for (String encoding : encodings.reversed()) {
            in = decoded(in, encoding.toLowerCase(Locale.ROOT));
        }
        return drain(in, limit);
    }

    private static byte[] drain(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16384);
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (bytes.size() + n > limit) {
                throw new TooManyBytesException();
            }
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }

    /** Servers claim encodings they do not apply, so the first bytes decide. */
    private static InputStream decoded(InputStream in, String encoding) throws IOException {
        InputStream start = new BufferedInputStream(in, 512);
        start.mark(2);
        int first = start.read();
        int second = start.read();
        start.reset();
        if (first < 0) {
            return start;
        }
        return switch (encoding) {
            case "identity", "" -> start;
            case "gzip", "x-gzip" ->
                    first == 0x1f && second == 0x8b ? new GZIPInputStream(start) : start;
            case "deflate" -> {
                boolean zlib = (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
                yield new InflaterInputStream(start, new Inflater(!zlib));
            }
            case "br" -> new BrotliInputStream(start);
            default -> throw new IOException("unknown content encoding '" + encoding + "'");
        };
    }

    /** Counts what comes from the wire. */
    private static final class LimitedStream extends InputStream {

        private final InputStream in;
        private long left;

        LimitedStream(InputStream in, long limit) {
            this.in = in;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            if (n > 0) {
                left -= n;
                if (left < 0) {
                    throw new TooManyBytesException();
                }
            }
            return n;
        }
    }
}
