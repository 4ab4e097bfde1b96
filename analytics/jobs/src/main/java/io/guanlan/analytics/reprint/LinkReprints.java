package io.guanlan.analytics.reprint;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Times;
import java.time.Duration;
import java.util.Objects;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Finds out for each article whether it is a copy and of what, before it is written. Runs in one
 * subtask on purpose: a group must be named by its first member, and two subtasks that see halves
 * of the bands would name it twice. Linking costs microseconds where judging costs a millisecond,
 * so one linker serves hundreds of cores.
 */
public final class LinkReprints extends ProcessFunction<Article, Linked>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    /** Fetched later than this after its event time, an article is no news but archive. */
    private static final Duration LIVE = Duration.ofDays(8);

    private final int capacity;

    private transient @Nullable Memory live;
    private transient @Nullable Memory old;
    private transient @Nullable Matcher matcher;
    private transient @Nullable ListState<byte[]> liveState;
    private transient @Nullable ListState<byte[]> oldState;
    private transient @Nullable Counter copies;

    /**
     * With room for so many live articles and as many old ones, about 2 KB of heap and 200 bytes of
     * checkpoint each.
     */
    public LinkReprints(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        liveState = context.getOperatorStateStore().getListState(descriptor("live"));
        oldState = context.getOperatorStateStore().getListState(descriptor("old"));
        live = restored(liveState);
        old = restored(oldState);
        matcher = new Matcher(live, old);
        copies = getRuntimeContext().getMetricGroup().counter("reprints");
    }

    private static ListStateDescriptor<byte[]> descriptor(String name) {
        return new ListStateDescriptor<>(
                name, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    private Memory restored(ListState<byte[]> state) throws Exception {
        Memory memory = new Memory(capacity);
        for (byte[] chunk : state.get()) {
            memory.putAll(MemoryState.read(chunk));
        }
        return memory;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        Objects.requireNonNull(liveState)
                .update(MemoryState.write(Objects.requireNonNull(live).members()));
        Objects.requireNonNull(oldState)
                .update(MemoryState.write(Objects.requireNonNull(old).members()));
    }

    @Override
    public void processElement(Article article, Context context, Collector<Linked> linked) {
        Matcher.Match match =
                Objects.requireNonNull(matcher)
                        .link(
                                article.id(),
                                article.insight().fingerprint(),
                                isLive(article.times()));
        if (!match.reprint().group().equals(article.id())) {
            Objects.requireNonNull(copies).inc();
        }
        linked.collect(new Linked(withReprint(article, match), match.revision()));
    }

    private static boolean isLive(Times times) {
        return Duration.between(times.at(), times.fetchedAt()).compareTo(LIVE) <= 0;
    }

    private static Article withReprint(Article article, Matcher.Match match) {
        return new Article(
                article.id(),
                article.origin(),
                article.content(),
                article.times(),
                article.engagement(),
                article.insight().withReprint(match.reprint()),
                article.snapshotId(),
                article.extras());
    }
}
