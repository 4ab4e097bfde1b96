package io.guanlan.analytics.hot;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Watches one word at a time. A word is looked at when its window holds enough articles, and at
 * each slide while it is hot. Its state has one timer at any time: the next slide, the end of the
 * window of its newest article, or eight days after its last mention, when everything is dropped.
 */
public final class HotTerms extends KeyedProcessFunction<String, Mention, HotUpdate> {

    private static final long serialVersionUID = 1L;

    private final HotSettings settings;

    private transient @Nullable ValueState<TermState> state;

    /** Measures by these settings. */
    public HotTerms(HotSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        state =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "term", TypeInformation.of(TermState.class)));
    }

    private ValueState<TermState> state() {
        return Objects.requireNonNull(state, "not opened");
    }

    @Override
    public void processElement(Mention mention, Context context, Collector<HotUpdate> updates)
            throws Exception {
        long now = Math.max(context.timerService().currentWatermark(), mention.article().at());
        if (mention.article().at() < now - HotSettings.HORIZON) {
            return;
        }
        TermState known = state().value();
        boolean inWindow = mention.article().at() >= settings.from(now);
        TermState term =
                (known == null ? TermState.NEW : known).plus(mention, settings.bucket(), inWindow);
        boolean due =
                inWindow
                        && term.past().sum(settings.from(now), Long.MAX_VALUE)
                                >= settings.minCount();
        state().update(planned(term, due ? settings.nextSlide(now) : idle(term), context));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<HotUpdate> updates)
            throws Exception {
        TermState known = state().value();
        if (known == null || known.timer() != timestamp) {
            return;
        }
        long to = evaluated(timestamp, context.timerService().currentWatermark());
        long from = settings.from(to);
        TermState term = known.trimmed(from, to - HotSettings.HORIZON).next(Long.MIN_VALUE);
        HotUpdate update = measured(context.getCurrentKey(), term, from, to);
        boolean hot = update.count() >= settings.minCount() && update.score() >= HotSettings.HOT;
        if (hot) {
            updates.collect(update);
        } else if (term.told() > 0) {
            updates.collect(HotUpdate.cold(context.getCurrentKey(), from, to));
        }
        keep(term.told(hot ? update.count() : 0), hot, to, context);
    }

    /** After a gap in time only the newest slide is worth evaluating. */
    private long evaluated(long timestamp, long watermark) {
        return watermark == Long.MAX_VALUE
                ? timestamp
                : Math.max(timestamp, settings.nextSlide(watermark) - settings.slide());
    }

    private void keep(TermState term, boolean hot, long to, Context context) throws Exception {
        if (term.past().isEmpty() && term.refs().isEmpty()) {
            state().clear();
        } else {
            long next = hot ? settings.nextSlide(to) : Math.max(idle(term), to + 1);
            state().update(planned(term, next, context));
        }
    }

    private HotUpdate measured(String key, TermState term, long from, long to) {
        long count = term.past().sum(from, to);
        Surprise surprise =
                Surprise.of(
                        count,
                        term.past().sum(Long.MIN_VALUE, from),
                        term.past().squares(from, settings.window()),
                        term.pace());
        boolean changed = count != term.told() || to % HotSettings.REMINDER < settings.slide();
        return new HotUpdate(
                key, from, to, count, surprise.expected(), surprise.score(), changed, term.refs());
    }

    /** When nothing happens: the newest article leaves the window, or the last mention the past. */
    private long idle(TermState term) {
        long bucket = settings.bucket();
        if (!term.refs().isEmpty()) {
            long end = term.refs().getFirst().at() + settings.window() + 2 * bucket;
            return Math.floorDiv(end, bucket) * bucket;
        }
        return term.past().newest() + HotSettings.HORIZON + bucket;
    }

    /** Moves the one timer; an earlier one that is already set stays. */
    private static TermState planned(TermState term, long when, Context context) {
        long set = term.timer();
        if (set != Long.MIN_VALUE && set <= when) {
            return term;
        }
        if (set != Long.MIN_VALUE) {
            context.timerService().deleteEventTimeTimer(set);
        }
        context.timerService().registerEventTimeTimer(when);
        return term.next(when);
    }
}
