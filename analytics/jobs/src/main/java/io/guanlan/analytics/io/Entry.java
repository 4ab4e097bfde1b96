package io.guanlan.analytics.io;

import io.guanlan.indices.store.Write;
import java.io.Serializable;

/** A {@link Delivery} as the sink buffers and checkpoints it. */
record Entry(String index, String id, long version, String document, String key)
        implements Serializable {

    static Entry of(Delivery delivery) {
        Write write = delivery.write();
        return new Entry(
                write.index(), write.id(), write.version(), write.document(), delivery.key());
    }

    Write write() {
        return new Write(index, id, version, document);
    }

    /** What the entry weighs in a request: the document in UTF-8 and its line of metadata. */
    long bytes() {
        long bytes = 256;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
