package io.guanlan.ingest.source;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the loop keeps in mind about one source between two looks. Thread-safe. */
final class SourceWatch {

    private static final long MOST_BACK_OFF = 16;

    /** What one list said last, once its pages are safe in the index. */
    record ListMemory(Validators validators, String bodyHash, int found) {

        static final ListMemory NONE = new ListMemory(Validators.NONE, "", 0);
    }

    private final HealthLog health;
    private final Map<String, ListMemory> lists = new ConcurrentHashMap<>();
    private volatile Source source;
    private volatile boolean removed;
    private @Nullable Instant servedRequest;
    private Instant nextDue = Instant.MIN;
    private boolean looked;
    private int openLooks;

    SourceWatch(Source source, @Nullable SourceHealth known) {
        this.source = source;
        this.health = new HealthLog(source.id(), known);
        Instant request = source.crawlRequestedAt();
        boolean served = request != null && known != null && !request.isAfter(known.checkedAt());
        this.servedRequest = served ? request : null;
    }

    Source source() {
        return source;
    }

    HealthLog health() {
        return health;
    }

    /** Takes over what people changed; other addresses are read whole and at once. */
    void update(Source changed, Instant now) {
        Source before = source;
        source = changed;
        if (!changed.urls().equals(before.urls()) || changed.kind() != before.kind()) {
            lists.clear();
            health.noLaterThan(now);
        } else if (!changed.schedule().equals(before.schedule())) {
            health.noLaterThan(now.plus(interval()));
        }
    }

    void remove() {
        removed = true;
    }

    boolean active() {
        return !removed && !source.schedule().paused();
    }

    /** Is it time to look? If so the look has begun. The first is at the start of the process. */
    synchronized boolean beginLook(Instant now, int looks) {
        Instant request = source.crawlRequestedAt();
        boolean asked = request != null && !request.equals(servedRequest);
        boolean due = !looked || !now.isBefore(health.nextAt());
        if (openLooks > 0 || (!asked && !due)) {
            return false;
        }
        servedRequest = request;
        openLooks = looks;
        health.begin(now);
        return true;
    }

    synchronized void moreLooks(int looks) {
        openLooks += looks;
    }

    synchronized void endLook(Instant now) {
        openLooks--;
        if (openLooks == 0) {
            looked = true;
            health.end(now);
            health.next(now.plus(interval()));
        }
    }

    /** The schedule, slower while lists fail. */
    private Duration interval() {
        long every = Math.max(1, source.schedule().everySeconds());
        long factor = Math.min(1L << Math.min(health.failuresInARow(), 30), MOST_BACK_OFF);
        return Duration.ofSeconds(Math.max(every, Math.min(every * factor, 3600)));
    }

    /**
     * Is it time to ask the index for pages that are due? Not before the first look of this
     * process: only the list has the text of feed entries.
     */
    synchronized boolean isDueCheck(Instant now, Duration every) {
        if (!looked || now.isBefore(nextDue)) {
            return false;
        }
        nextDue = now.plus(every);
        return true;
    }

    ListMemory list(String url) {
        return lists.getOrDefault(url, ListMemory.NONE);
    }

    void remember(String url, ListMemory memory) {
        lists.put(url, memory);
    }

    boolean isDue(Instant now) {
        return active() && !now.isBefore(health.nextAt());
    }

    boolean isDark(Instant now) {
        return active()
                && health.isDark(Duration.ofHours(source.schedule().silentAfterHours()), now);
    }
}
