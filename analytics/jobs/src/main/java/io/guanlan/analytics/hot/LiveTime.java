package io.guanlan.analytics.hot;

import io.guanlan.analytics.reprint.Linked;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time of a live stream. It follows the newest article; when nothing newer comes, it follows
 * the wall clock, so that a hot topic cools down in a quiet night. Rows of an archive that is being
 * imported neither move it nor hold it.
 */
public final class LiveTime implements WatermarkGenerator<Linked> {

    /** The wall clock takes over when time has not moved for this long, and stays so far behind. */
    static final long IDLE = Duration.ofSeconds(2).toMillis();

    private final LongSupplier clock;

    private long newest = Long.MIN_VALUE;
    private long movedAt;

    LiveTime(LongSupplier clock) {
        this.clock = clock;
        movedAt = clock.getAsLong();
    }

    /** A wall clock that travels to task managers. */
    public interface Clock extends LongSupplier, Serializable {}

    /** Event time from {@code Times.at}, quiet times from {@code clock}. */
    public static WatermarkStrategy<Linked> strategy(Clock clock) {
        return WatermarkStrategy.<Linked>forGenerator(context -> new LiveTime(clock))
                .withTimestampAssigner(
                        (linked, unused) -> linked.article().times().at().toEpochMilli());
    }

    @Override
    public void onEvent(Linked linked, long at, WatermarkOutput output) {
        long now = clock.getAsLong();
        if (at > newest && at > now - HotSettings.HORIZON && at <= now) {
            newest = at;
            movedAt = now;
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        long now = clock.getAsLong();
        if (now - movedAt > IDLE) {
            newest = Math.max(newest, now - IDLE);
        }
        if (newest > Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(newest - 1));
        }
    }
}
