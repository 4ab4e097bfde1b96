package io.guanlan.ui.sources;

import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.Source.Schedule;
import java.time.Instant;

/** Copies of a source with one thing changed. */
final class Sources {

    private Sources() {}

    static Source with(Source source, Schedule schedule) {
        return new Source(
                source.id(),
                source.name(),
                source.kind(),
                source.urls(),
                source.channel(),
                source.region(),
                schedule,
                source.createdAt(),
                source.crawlRequestedAt());
    }

    static Source withCrawlRequest(Source source, Instant at) {
        return new Source(
                source.id(),
                source.name(),
                source.kind(),
                source.urls(),
                source.channel(),
                source.region(),
                source.schedule(),
                source.createdAt(),
                at);
    }

    static Schedule paused(Schedule schedule, boolean paused) {
        return new Schedule(schedule.everySeconds(), schedule.silentAfterHours(), paused);
    }
}
