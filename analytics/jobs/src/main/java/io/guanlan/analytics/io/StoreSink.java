package io.guanlan.analytics.io;

import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.store.Store;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Every write of the stream, into Elasticsearch. What is buffered is part of the checkpoint, and
 * writes are idempotent; so a crash anywhere loses nothing and doubles nothing. While the store is
 * away the sink waits and the stream stands still behind it; checkpoints wait too, and a crash in
 * that time reads again from the last one.
 */
public final class StoreSink extends AsyncSinkBase<Delivery, Entry> {

    private static final long serialVersionUID = 1L;

    /** Entries in one bulk request. */
    static final int BATCH = 500;

    /** Bytes in one bulk request; no document can be larger. */
    static final long BATCH_BYTES = 24L << 20;

    private static final int REQUESTS_AT_ONCE = 2;

    /** Entries that wait in memory before the stream is held back. */
    static final int BUFFERED = 4 * BATCH;

    private final StoreAccess access;

    /**
     * A sink on its own connections.
     *
     * @param flush longest time an entry waits for company
     */
    public StoreSink(StoreAccess access, Duration flush) {
        super(
                (delivery, context) -> Entry.of(delivery),
                BATCH,
                REQUESTS_AT_ONCE,
                BUFFERED,
                BATCH_BYTES,
                flush.toMillis(),
                BATCH_BYTES);
        this.access = access;
    }

    @Override
    public StoreSinkWriter createWriter(WriterInitContext context) {
        return restoreWriter(context, List.of());
    }

    @Override
    public StoreSinkWriter restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<Entry>> state) {
        Store store = access.open();
        Refusals refusals =
                new Refusals(
                        new DeadLetterRepository(store),
                        context.metricGroup().counter("documentsRefused"));
        return new StoreSinkWriter(store, refusals, context, getMaxTimeInBufferMS(), state);
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<Entry>> getWriterStateSerializer() {
        return new EntryState();
    }
}
