package io.guanlan.analytics.io;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Entries in a checkpoint: each string as its length and UTF-8 bytes. */
final class EntryState extends AsyncSinkWriterStateSerializer<Entry> {

    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    protected void serializeRequestToStream(Entry entry, DataOutputStream out) throws IOException {
        write(out, entry.index());
        write(out, entry.id());
        out.writeLong(entry.version());
        write(out, entry.document());
        write(out, entry.key());
    }

    @Override
    protected Entry deserializeRequestFromStream(long size, DataInputStream in) throws IOException {
        return new Entry(read(in), read(in), in.readLong(), read(in), read(in));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
