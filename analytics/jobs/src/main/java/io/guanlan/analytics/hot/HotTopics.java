package io.guanlan.analytics.hot;

import io.guanlan.analytics.io.Delivery;
import io.guanlan.analytics.io.StoreAccess;
import io.guanlan.indices.event.HotRepository;
import io.guanlan.indices.event.HotTerm;
import io.guanlan.indices.event.HotTopic;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.wire.DocumentIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Brings the hot terms of one slide together into topics. Hot terms are few, so one key holds them
 * all. A term leaves when it goes cold, a topic six hours after it was last hot; then nothing is
 * kept.
 */
public final class HotTopics extends KeyedProcessFunction<Integer, HotUpdate, Delivery> {

    private static final long serialVersionUID = 1L;

    /** This share of the smaller article set makes it the same topic as before. */
    private static final double SAME = 0.3;

    private final HotSettings settings;
    private final StoreAccess access;

    private transient @Nullable Store store;
    private transient @Nullable HotRepository repository;
    private transient @Nullable MapState<String, HotUpdate> terms;
    private transient @Nullable MapState<String, TopicState> topics;

    /** Knows the store's index names but does not talk to it. */
    public HotTopics(HotSettings settings, StoreAccess access) {
        this.settings = settings;
        this.access = access;
    }

    @Override
    public void open(OpenContext context) {
        store = access.open();
        repository = new HotRepository(store);
        terms = state("terms", HotUpdate.class);
        topics = state("topics", TopicState.class);
    }

    private <T> MapState<String, T> state(String name, Class<T> type) {
        return getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>(
                                name, TypeInformation.of(String.class), TypeInformation.of(type)));
    }

    @Override
    public void processElement(HotUpdate update, Context context, Collector<Delivery> deliveries)
            throws Exception {
        if (update.isCold()) {
            terms().remove(update.term());
        } else {
            terms().put(update.term(), update);
            if (update.changed()) {
                deliveries.collect(delivery(update));
            }
        }
        context.timerService().registerEventTimeTimer(update.to());
    }

    @Override
    public void onTimer(long to, OnTimerContext context, Collector<Delivery> deliveries)
            throws Exception {
        List<HotUpdate> hot = hot(to);
        Map<String, TopicState> known = new TreeMap<>();
        topics().entries().forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        for (Cluster cluster : Cluster.of(hot)) {
            if (cluster.refs().size() >= settings.minCount()) {
                tell(cluster, to, known, deliveries);
            }
        }
        forgetCold(to, context);
    }

    /** The terms that are hot now; one that missed its farewell must not stay for ever. */
    private List<HotUpdate> hot(long to) throws Exception {
        List<HotUpdate> all = new ArrayList<>();
        terms().values().forEach(all::add);
        List<HotUpdate> hot = new ArrayList<>();
        for (HotUpdate update : all) {
            if (update.to() < to - settings.window()) {
                terms().remove(update.term());
            } else {
                hot.add(update);
            }
        }
        return hot;
    }

    private void tell(
            Cluster cluster, long to, Map<String, TopicState> known, Collector<Delivery> deliveries)
            throws Exception {
        TopicState before = before(cluster, known);
        TopicState now = continued(cluster, before, to);
        topics().put(now.id(), now);
        boolean grown =
                before == null
                        || !before.articles().equals(now.articles())
                        || !before.terms().equals(now.terms());
        if (grown || cluster.changed()) {
            deliveries.collect(delivery(topic(cluster, now)));
        }
    }

    /** The earlier topic this cluster continues; each is continued once, by the hottest. */
    private static @Nullable TopicState before(Cluster cluster, Map<String, TopicState> known) {
        TopicState best = null;
        double share = 0;
        for (TopicState topic : known.values()) {
            double overlap =
                    Cluster.overlap(Cluster.ids(cluster.refs()), new HashSet<>(topic.articles()));
            if (overlap >= SAME && (overlap > share || best == null)) {
                best = topic;
                share = overlap;
            }
        }
        if (best != null) {
            known.remove(best.id());
        }
        return best;
    }

    private TopicState continued(Cluster cluster, @Nullable TopicState before, long to)
            throws Exception {
        String id = before == null ? newId(cluster) : before.id();
        long firstAt =
                before == null ? cluster.firstAt() : Math.min(before.firstAt(), cluster.firstAt());
        return new TopicState(
                id,
                new ArrayList<>(cluster.refs().stream().map(Ref::id).toList()),
                firstAt,
                to,
                new ArrayList<>(cluster.terms().stream().map(HotUpdate::term).toList()));
    }

    /** Named by its first article, so that a replay most likely gives the same name. */
    private String newId(Cluster cluster) throws Exception {
        String first = "topic\n" + cluster.refs().getLast().id();
        String id = DocumentIds.hash(first);
        return topics().contains(id)
                ? DocumentIds.hash(first + "\n" + cluster.terms().getFirst().term())
                : id;
    }

    private void forgetCold(long to, OnTimerContext context) throws Exception {
        List<String> over = new ArrayList<>();
        long first = Long.MAX_VALUE;
        for (TopicState topic : topics().values()) {
            long end = topic.hotAt() + HotSettings.COLD;
            if (end <= to) {
                over.add(topic.id());
            } else {
                first = Math.min(first, end);
            }
        }
        for (String id : over) {
            topics().remove(id);
        }
        if (first < Long.MAX_VALUE && terms().isEmpty()) {
            context.timerService().registerEventTimeTimer(first);
        }
    }

    private HotTopic topic(Cluster cluster, TopicState state) {
        HotUpdate hottest = cluster.terms().getFirst();
        HotUpdate widest =
                cluster.terms().stream()
                        .max(Comparator.comparingDouble(HotUpdate::expected))
                        .orElse(hottest);
        return new HotTopic(
                state.id(),
                cluster.title(),
                state.terms(),
                new HotTopic.Window(instant(widest.from()), instant(state.hotAt())),
                new HotTopic.Volume(cluster.refs().size(), widest.expected(), hottest.score()),
                state.articles(),
                counted(cluster, ref -> ref.channel().key()),
                counted(cluster, ref -> ref.sentiment().key()),
                instant(state.firstAt()),
                instant(state.hotAt()));
    }

    private static Map<String, Integer> counted(Cluster cluster, Function<Ref, String> by) {
        Map<String, Integer> counts = new HashMap<>();
        cluster.refs().forEach(ref -> counts.merge(by.apply(ref), 1, Integer::sum));
        return counts;
    }

    private Delivery delivery(HotTopic topic) {
        return new Delivery(repository().toWrite(topic), topic.id());
    }

    /** One document for each term and bucket of time: a hot hour leaves a dozen, not hundreds. */
    private Delivery delivery(HotUpdate update) {
        long end = (Math.floorDiv(update.to() - 1, settings.bucket()) + 1) * settings.bucket();
        HotTerm term =
                new HotTerm(
                        DocumentIds.hash("term\n" + update.term() + "\n" + end),
                        update.term(),
                        new HotTopic.Window(instant(update.from()), instant(update.to())),
                        new HotTopic.Volume(
                                (int) update.count(), update.expected(), update.score()),
                        instant(update.to()));
        return new Delivery(repository().toWrite(term), term.id());
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private MapState<String, HotUpdate> terms() {
        return Objects.requireNonNull(terms, "not opened");
    }

    private MapState<String, TopicState> topics() {
        return Objects.requireNonNull(topics, "not opened");
    }

    private HotRepository repository() {
        return Objects.requireNonNull(repository, "not opened");
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
