package io.guanlan.analytics.hot;

import io.guanlan.indices.settings.Settings;
import java.io.Serializable;
import java.time.Duration;

/**
 * How hotness is measured, all times in milliseconds of event time.
 *
 * @param window length of the stretch that is compared with the past
 * @param slide how often it is evaluated
 * @param minCount articles a hot term needs in its window
 */
public record HotSettings(long window, long slide, int minCount) implements Serializable {

    /** How far back the past goes: a week, and a day so that the same weekday is whole. */
    static final long HORIZON = Duration.ofDays(8).toMillis();

    /** A topic that has not been hot for this long is over; a later outbreak is a new topic. */
    static final long COLD = Duration.ofHours(6).toMillis();

    /** Standard deviations above expectation that make a word hot. */
    static final double HOT = 4;

    /** Articles a term or topic refers to. */
    static final int REFS = 100;

    /** What has not changed is written again this often, so that readers see that it lasts. */
    static final long REMINDER = Duration.ofMinutes(1).toMillis();

    /** Reads {@code analytics.hot.*}. */
    public static HotSettings of(Settings settings) {
        return new HotSettings(
                settings.duration("analytics.hot.window").toMillis(),
                settings.duration("analytics.hot.slide").toMillis(),
                settings.number("analytics.hot.min-count"));
    }

    /** Width of a counting bucket: a twelfth of the window, a second at least. */
    long bucket() {
        return Math.max(1000, window / 12);
    }

    /** Start of the window that ends at {@code to}: aligned to buckets, so never too short. */
    long from(long to) {
        return Math.floorDiv(to - window, bucket()) * bucket();
    }

    /** The end of the next evaluation strictly after {@code time}. */
    long nextSlide(long time) {
        return (Math.floorDiv(time, slide) + 1) * slide;
    }
}
