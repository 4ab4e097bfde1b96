package io.guanlan.ui.sources;

import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.ui.kit.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a source is doing, in one word; the worst that is true counts. */
public enum SourceState {
    /** Somebody paused it. */
    PAUSED(Tone.QUIET),
    /** Its last run failed. */
    FAILING(Tone.DANGER),
    /** It answers, but has published nothing for longer than it should. */
    DARK(Tone.WARNING),
    /** Nobody looked at it yet. */
    WAITING(Tone.INFO),
    OK(Tone.GOOD);

    private final Tone tone;

    SourceState(Tone tone) {
        this.tone = tone;
    }

    /** Colour it is shown in. */
    public Tone tone() {
        return tone;
    }

    /** Name in addresses and translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SourceState of(Source source, @Nullable SourceHealth health, Instant now) {
        if (source.schedule().paused()) {
            return PAUSED;
        }
        if (health == null) {
            return WAITING;
        }
        if (health.failuresInARow() > 0) {
            return FAILING;
        }
        Instant newest = health.newestAt() == null ? source.createdAt() : health.newestAt();
        Duration silence = Duration.ofHours(source.schedule().silentAfterHours());
        return newest.plus(silence).isBefore(now) ? DARK : OK;
    }
}
