package io.guanlan.analytics.hot;

import io.guanlan.analytics.reprint.Linked;
import io.guanlan.indices.article.Article;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Splits articles into mentions and keeps the pace of the whole stream, which only one subtask can
 * know. A revision of a known article mentions nothing again. What is late is counted: {@code
 * lateArticles} came after their window had closed and still shape the past; {@code
 * tooLateArticles} are older than any past we keep.
 */
public final class Mentions extends ProcessFunction<Linked, Mention>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private final HotSettings settings;

    private transient @Nullable History articles;

    private transient @Nullable ListState<History> state;
    private transient @Nullable Counter late;
    private transient @Nullable Counter tooLate;

    /** Counts by these settings. */
    public Mentions(HotSettings settings) {
        this.settings = settings;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        state =
                context.getOperatorStateStore()
                        .getListState(
                                new ListStateDescriptor<>(
                                        "pace", TypeInformation.of(History.class)));
        articles = History.EMPTY;
        for (History kept : state.get()) {
            articles = kept;
        }
    }

    @Override
    public void open(OpenContext context) {
        late = getRuntimeContext().getMetricGroup().counter("lateArticles");
        tooLate = getRuntimeContext().getMetricGroup().counter("tooLateArticles");
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        Objects.requireNonNull(state).update(List.of(Objects.requireNonNull(articles)));
    }

    @Override
    public void processElement(Linked linked, Context context, Collector<Mention> mentions) {
        if (linked.revision()) {
            return;
        }
        Article article = linked.article();
        long at = article.times().at().toEpochMilli();
        long now = now(context);
        if (at < now - HotSettings.HORIZON) {
            Objects.requireNonNull(tooLate).inc();
            return;
        }
        if (at < settings.from(now)) {
            Objects.requireNonNull(late).inc();
        }
        Pace pace = count(at, now);
        Ref ref =
                new Ref(
                        article.id(),
                        article.content().title(),
                        article.origin().channel(),
                        article.insight().sentiment().label(),
                        at);
        Terms.of(article).forEach(term -> mentions.collect(new Mention(term, ref, pace)));
    }

    /** Before the first watermark the wall clock has to do. */
    private static long now(Context context) {
        long watermark = context.timerService().currentWatermark();
        return watermark == Long.MIN_VALUE
                ? context.timerService().currentProcessingTime()
                : watermark;
    }

    private Pace count(long at, long now) {
        long bucket = settings.bucket();
        History counted =
                Objects.requireNonNull(articles)
                        .plus(Math.floorDiv(at, bucket) * bucket)
                        .since(now - HotSettings.HORIZON);
        articles = counted;
        long from = settings.from(now);
        double covered = counted.isEmpty() ? 0 : Math.max(0, from - counted.oldest());
        return new Pace(
                counted.sum(from, Long.MAX_VALUE),
                counted.sum(Long.MIN_VALUE, from),
                covered / settings.window());
    }
}
