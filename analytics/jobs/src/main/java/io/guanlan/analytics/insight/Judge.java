package io.guanlan.analytics.insight;

import io.guanlan.analytics.deadletter.Failures;
import io.guanlan.analytics.io.Delivery;
import io.guanlan.analytics.io.Message;
import io.guanlan.analytics.io.StoreAccess;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.wire.MalformedMessageException;
import io.guanlan.indices.wire.MessageCodec;
import io.guanlan.indices.wire.RawDocument;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Reads a raw document and judges it. Out comes the article; its findings and its snapshot go to
 * {@link #DELIVERIES}, and so does a dead letter for what cannot be read or judged: one poisonous
 * message must not stop the stream.
 */
public final class Judge extends ProcessFunction<Message, Article> {

    /** What needs no company and can be written at once. */
    public static final OutputTag<Delivery> DELIVERIES =
            new OutputTag<>("deliveries", TypeInformation.of(Delivery.class));

    private static final long serialVersionUID = 1L;

    private final StoreAccess access;
    private final Analyzer analyzer;

    private transient @Nullable Desk desk;

    /** A judge that knows the store's index names but does not talk to it. */
    public Judge(StoreAccess access, Analyzer analyzer) {
        this.access = access;
        this.analyzer = analyzer;
    }

    /** What exists only while the job runs. */
    private record Desk(
            Store store,
            FindingRepository findings,
            SnapshotRepository snapshots,
            DeadLetterRepository letters,
            Counter processed,
            Counter dead) {}

    @Override
    public void open(OpenContext context) {
        Store store = access.open();
        desk =
                new Desk(
                        store,
                        new FindingRepository(store),
                        new SnapshotRepository(store),
                        new DeadLetterRepository(store),
                        getRuntimeContext().getMetricGroup().counter("documentsProcessed"),
                        getRuntimeContext().getMetricGroup().counter("deadLetters"));
        analyzer.warmUp();
    }

    @Override
    public void processElement(Message message, Context context, Collector<Article> articles) {
        RawDocument raw;
        try {
            raw = MessageCodec.decodeRaw(message.value());
        } catch (MalformedMessageException e) {
            bury(Failures.undecodable(message, e), context);
            return;
        }
        Judgement judgement;
        try {
            judgement = judge(raw);
        } catch (RuntimeException | StackOverflowError e) {
            bury(Failures.unjudgeable(message, raw, e), context);
            return;
        }
        // Outside the net: what fails from here on is no fault of this document.
        deliver(judgement, context, articles);
    }

    private Judgement judge(RawDocument raw) {
        return Judgement.of(
                raw,
                analyzer.analyze(
                        raw.content().title(), raw.content().body(), raw.origin().channel()));
    }

    private void deliver(Judgement judgement, Context context, Collector<Article> articles) {
        Desk desk = desk();
        Article article = judgement.article();
        String key = Failures.key(article.id(), article.origin());
        judgement
                .findings()
                .forEach(
                        finding ->
                                context.output(
                                        DELIVERIES,
                                        new Delivery(desk.findings.toWrite(finding), key)));
        if (judgement.snapshot() != null) {
            context.output(
                    DELIVERIES, new Delivery(desk.snapshots.toWrite(judgement.snapshot()), key));
        }
        articles.collect(article);
        desk.processed.inc();
    }

    private void bury(DeadLetter letter, Context context) {
        Desk desk = desk();
        context.output(DELIVERIES, new Delivery(desk.letters.toWrite(letter), ""));
        desk.dead.inc();
    }

    private Desk desk() {
        return Objects.requireNonNull(desk, "not opened");
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.store.close();
        }
    }
}
