package io.guanlan.analytics.io;

import io.guanlan.indices.store.BulkWriter;
import io.guanlan.indices.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.connector.base.sink.writer.strategy.AIMDScalingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.CongestionControlRateLimitingStrategy;
import org.apache.flink.metrics.Counter;
import org.jspecify.annotations.Nullable;

/** One subtask of {@link StoreSink}. Answers arrive on the store's threads. */
final class StoreSinkWriter extends AsyncSinkWriter<Delivery, Entry> {

    private static final int REQUESTS_AT_ONCE = 2;

    private final Store store;
    private final BulkWriter bulk;
    private final Refusals refusals;
    private final Patience patience = new Patience();
    private final Counter written;

    private volatile boolean closed;

    StoreSinkWriter(
            Store store,
            Refusals refusals,
            WriterInitContext context,
            long flushMillis,
            Collection<BufferedRequestState<Entry>> state) {
        super(
                (delivery, unused) -> refusals.unlessTooLarge(Entry.of(delivery)),
                context,
                configuration(flushMillis),
                state,
                new SimpleBatchCreator<>(StoreSink.BATCH_BYTES),
                new DequeRequestBuffer<>());
        this.store = store;
        this.bulk = store.bulk();
        this.refusals = refusals;
        this.written = context.metricGroup().counter("documentsWritten");
    }

    /**
     * The default congestion control collapses under a busy server: it adds ten entries for each
     * good answer and halves at each bad one. This one adds a batch and gives back a tenth.
     */
    private static AsyncSinkWriterConfiguration configuration(long flushMillis) {
        int most = REQUESTS_AT_ONCE * StoreSink.BATCH;
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(StoreSink.BATCH)
                .setMaxBatchSizeInBytes(StoreSink.BATCH_BYTES)
                .setMaxInFlightRequests(REQUESTS_AT_ONCE)
                .setMaxBufferedRequests(StoreSink.BUFFERED)
                .setMaxTimeInBufferMS(flushMillis)
                .setMaxRecordSizeInBytes(StoreSink.BATCH_BYTES)
                .setRateLimitingStrategy(
                        CongestionControlRateLimitingStrategy.builder()
                                .setMaxInFlightRequests(REQUESTS_AT_ONCE)
                                .setInitialMaxInFlightMessages(most)
                                .setScalingStrategy(
                                        AIMDScalingStrategy.builder(most)
                                                .setIncreaseRate(StoreSink.BATCH)
                                                .setDecreaseFactor(0.9)
                                                .build())
                                .build())
                .build();
    }

    @Override
    protected void submitRequestEntries(List<Entry> entries, ResultHandler<Entry> handler) {
        // Every outcome reaches the handler, so nobody needs the future itself.
        var unused =
                CompletableFuture.completedFuture(entries.stream().map(Entry::write).toList())
                        .thenCompose(bulk::write)
                        .handle((failures, error) -> answered(entries, failures, error))
                        .whenComplete((again, error) -> finish(again, error, handler));
    }

    /** What is to be sent again. */
    private List<Entry> answered(
            List<Entry> entries,
            @Nullable List<BulkWriter.Failure> failures,
            @Nullable Throwable error) {
        if (failures == null) {
            patience.lost(reason(error));
            return entries;
        }
        List<Entry> again = refusals.again(entries, failures);
        written.inc(entries.size() - failures.size());
        if (again.size() < entries.size()) {
            patience.answered();
        } else {
            patience.lost(failures.getFirst().reason());
        }
        return again;
    }

    private static String reason(@Nullable Throwable error) {
        Throwable cause = error instanceof CompletionException ? error.getCause() : error;
        return String.valueOf(cause == null ? error : cause.getMessage());
    }

    private void finish(
            @Nullable List<Entry> again, @Nullable Throwable error, ResultHandler<Entry> handler) {
        if (again == null) {
            handler.completeExceptionally(
                    new IllegalStateException("answer not understood", error));
        } else if (again.isEmpty()) {
            handler.complete();
        } else {
            later(again, handler);
        }
    }

    private void later(List<Entry> entries, ResultHandler<Entry> handler) {
        List<Entry> kept = new ArrayList<>(entries);
        patience.delayed()
                .execute(
                        () -> {
                            if (!closed) {
                                handler.retryForEntries(kept);
                            }
                        });
    }

    @Override
    protected long getSizeInBytes(Entry entry) {
        return entry.bytes();
    }

    @Override
    public void close() {
        closed = true;
        super.close();
        store.close();
    }
}
