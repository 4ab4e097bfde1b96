package io.guanlan.analytics.job;

import io.guanlan.analytics.deadletter.ListDeadLetters;
import io.guanlan.analytics.hot.HotSettings;
import io.guanlan.analytics.hot.HotTerms;
import io.guanlan.analytics.hot.HotTopics;
import io.guanlan.analytics.hot.HotUpdate;
import io.guanlan.analytics.hot.LiveTime;
import io.guanlan.analytics.hot.Mention;
import io.guanlan.analytics.hot.Mentions;
import io.guanlan.analytics.insight.Analyzer;
import io.guanlan.analytics.insight.Judge;
import io.guanlan.analytics.io.Delivery;
import io.guanlan.analytics.io.Message;
import io.guanlan.analytics.io.StoreAccess;
import io.guanlan.analytics.reprint.LinkReprints;
import io.guanlan.analytics.reprint.Linked;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.settings.Settings;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The main job: raw documents become articles with insight, findings, snapshots, hot terms and hot
 * topics; failures become dead letters. Every operator has a {@code uid}, which ties its state to
 * it across builds: never change one.
 *
 * <pre>
 * raw ─► judge ─► link reprints ─► article writes ─┐
 *          │            └─► mentions ─► hot terms ─► hot topics ─┤
 *          └─► findings, snapshots, dead letters ─┼─► store
 * dead ─► dead letters ───────────────────────────┘
 * </pre>
 */
public final class AnalyticsJob {

    private final Source<Message, ?, ?> raw;
    private final Source<Message, ?, ?> dead;
    private final Sink<Delivery> sink;
    private final Analyzer analyzer;
    private final Settings settings;

    /**
     * A job between these ends.
     *
     * @param raw raw documents
     * @param dead dead letters of crawler and importer
     * @param sink takes every write
     * @param analyzer judges texts
     * @param settings {@code analytics.*} and the names of the indices
     */
    public AnalyticsJob(
            Source<Message, ?, ?> raw,
            Source<Message, ?, ?> dead,
            Sink<Delivery> sink,
            Analyzer analyzer,
            Settings settings) {
        this.raw = raw;
        this.dead = dead;
        this.sink = sink;
        this.analyzer = analyzer;
        this.settings = settings;
    }

    /** Name of the job on a cluster, which instances of other prefixes may share. */
    static String name(Settings settings) {
        String indices = settings.text("elasticsearch.prefix");
        String topics = settings.text("kafka.prefix");
        return (indices.equals(topics) ? indices : indices + "-" + topics) + "-analytics";
    }

    /** Adds the job to an environment. */
    public void define(StreamExecutionEnvironment environment) {
        StoreAccess access = StoreAccess.of(settings);
        SingleOutputStreamOperator<Article> judged = judged(environment, access);
        SingleOutputStreamOperator<Linked> linked =
                judged.process(new LinkReprints(settings.number("analytics.reprint.memory")))
                        .returns(TypeInformation.of(Linked.class))
                        .setParallelism(1)
                        .uid("link-reprints")
                        .name("link reprints");
        DataStream<Delivery> articles =
                linked.map(new ArticleWrites(access))
                        .returns(TypeInformation.of(Delivery.class))
                        .setParallelism(1)
                        .uid("article-writes")
                        .name("article writes");
        articles.union(
                        judged.getSideOutput(Judge.DELIVERIES),
                        deadLetters(environment, access),
                        hot(linked, access))
                .sinkTo(sink)
                .uid("store")
                .name("store");
    }

    private SingleOutputStreamOperator<Article> judged(
            StreamExecutionEnvironment environment, StoreAccess access) {
        return environment
                .fromSource(raw, WatermarkStrategy.noWatermarks(), "raw")
                .uid("raw")
                // One busy host fills one partition; judging is what takes time, so spread it.
                .rebalance()
                .process(new Judge(access, analyzer))
                .returns(TypeInformation.of(Article.class))
                .uid("judge")
                .name("judge");
    }

    private DataStream<Delivery> deadLetters(
            StreamExecutionEnvironment environment, StoreAccess access) {
        return environment
                .fromSource(dead, WatermarkStrategy.noWatermarks(), "dead")
                .setParallelism(1)
                .uid("dead")
                .map(new ListDeadLetters(access))
                .returns(TypeInformation.of(Delivery.class))
                .setParallelism(1)
                .uid("dead-letters")
                .name("dead letters");
    }

    private DataStream<Delivery> hot(DataStream<Linked> linked, StoreAccess access) {
        HotSettings hot = HotSettings.of(settings);
        return linked.assignTimestampsAndWatermarks(LiveTime.strategy(System::currentTimeMillis))
                .setParallelism(1)
                .uid("live-time")
                .name("live time")
                .process(new Mentions(hot))
                .returns(TypeInformation.of(Mention.class))
                .setParallelism(1)
                .uid("mentions")
                .name("mentions")
                .keyBy(Mention::term)
                .process(new HotTerms(hot))
                .returns(TypeInformation.of(HotUpdate.class))
                .uid("hot-terms")
                .name("hot terms")
                .keyBy(update -> 0)
                .process(new HotTopics(hot, access))
                .returns(TypeInformation.of(Delivery.class))
                .setParallelism(1)
                .uid("hot-topics")
                .name("hot topics");
    }
}
