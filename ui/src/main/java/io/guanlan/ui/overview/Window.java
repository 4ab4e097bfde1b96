package io.guanlan.ui.overview;

import io.guanlan.ui.search.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How far the overview looks back. */
public enum Window {
    HOUR(Duration.ofHours(1), Duration.ofMinutes(1), TimeSpan.Quick.HOUR),
    DAY(Duration.ofDays(1), Duration.ofMinutes(30), TimeSpan.Quick.DAY),
    WEEK(Duration.ofDays(7), Duration.ofHours(3), TimeSpan.Quick.WEEK);

    private final Duration length;
    private final Duration bucket;
    private final TimeSpan.Quick quick;

    Window(Duration length, Duration bucket, TimeSpan.Quick quick) {
        this.length = length;
        this.bucket = bucket;
        this.quick = quick;
    }

    /** Width of a bar. */
    Duration bucket() {
        return bucket;
    }

    /** The same stretch on the search page. */
    TimeSpan.Quick quick() {
        return quick;
    }

    /** Name in translation keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Start of the window, moved to the start of a bucket: between two borders nothing changes, so
     * nothing is pushed.
     */
    Instant start(Instant now) {
        long width = bucket.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(now.minus(length).toEpochMilli(), width) * width);
    }
}
