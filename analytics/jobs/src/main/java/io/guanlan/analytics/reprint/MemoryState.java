package io.guanlan.analytics.reprint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A memory in a checkpoint: chunks of some thousand articles, about 200 bytes each. */
final class MemoryState {

    private static final int VERSION = 1;
    private static final int CHUNK = 4096;

    private MemoryState() {}

    static List<byte[]> write(List<Member> members) throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        for (int from = 0; from < members.size(); from += CHUNK) {
            chunks.add(chunk(members.subList(from, Math.min(members.size(), from + CHUNK))));
        }
        return chunks;
    }

    private static byte[] chunk(List<Member> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(members.size() * 200 + 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(members.size());
            for (Member member : members) {
                write(member, out);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Member member, DataOutputStream out) throws IOException {
        out.writeUTF(member.id());
        out.writeUTF(member.group());
        out.writeShort(member.signature().length);
        out.write(member.signature());
        out.writeShort(member.bands().length);
        for (int band : member.bands()) {
            out.writeInt(band);
        }
    }

    static List<Member> read(byte[] chunk) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IOException("reprint memory of unknown version " + version);
            }
            List<Member> members = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                members.add(member(in));
            }
            return members;
        }
    }

    private static Member member(DataInputStream in) throws IOException {
        String id = in.readUTF();
        String group = in.readUTF();
        byte[] signature = in.readNBytes(in.readUnsignedShort());
        int[] bands = new int[in.readUnsignedShort()];
        for (int i = 0; i < bands.length; i++) {
            bands[i] = in.readInt();
        }
        return new Member(id, group.equals(id) ? id : group, signature, bands);
    }
}
