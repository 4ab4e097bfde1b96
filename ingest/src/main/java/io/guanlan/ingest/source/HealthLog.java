package io.guanlan.ingest.source;

import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceHealth.Run;
import io.guanlan.ingest.harvest.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one source fares. A run begins with a look at its lists; articles that are fetched later
 * count in the run they were found in, until the next look begins. Thread-safe.
 */
final class HealthLog {

    private static final int MOST_RUNS = 20;
    private static final Duration UNEVENTFUL = Duration.ofSeconds(15);

    private final String sourceId;
    private final List<Run> earlier;
    private @Nullable Instant succeededAt;
    private @Nullable Instant newestAt;
    private Instant checkedAt;
    private Instant nextAt;
    private int failuresInARow;

    private @Nullable Instant startedAt;
    private Instant endedAt;
    private int found;
    private int fetched;
    private int published;
    private int pagesFailed;
    private @Nullable String listError;
    private @Nullable String emptyList;
    private @Nullable String pageError;

    private boolean looking;
    private boolean changed;
    private boolean eventful;
    private Instant reportedAt = Instant.MIN;

    HealthLog(String sourceId, @Nullable SourceHealth known) {
        this.sourceId = sourceId;
        this.earlier = new ArrayList<>(known == null ? List.of() : known.runs());
        this.succeededAt = known == null ? null : known.succeededAt();
        this.newestAt = known == null ? null : known.newestAt();
        this.checkedAt = known == null ? Instant.EPOCH : known.checkedAt();
        this.nextAt = known == null ? Instant.EPOCH : known.nextAt();
        this.failuresInARow = known == null ? 0 : known.failuresInARow();
        this.endedAt = checkedAt;
    }

    synchronized Instant nextAt() {
        return nextAt;
    }

    synchronized int failuresInARow() {
        return failuresInARow;
    }

    synchronized void begin(Instant now) {
        keepRun();
        startedAt = now;
        endedAt = now;
        found = 0;
        fetched = 0;
        published = 0;
        pagesFailed = 0;
        listError = null;
        emptyList = null;
        pageError = null;
        looking = true;
    }

    /** Runs in which nothing happened do not push out those in which something did. */
    private void keepRun() {
        if (startedAt == null) {
            return;
        }
        Run last = run(startedAt);
        if (!earlier.isEmpty() && isLike(earlier.getFirst(), last)) {
            earlier.removeFirst();
        }
        earlier.addFirst(last);
        while (earlier.size() >= MOST_RUNS) {
            earlier.removeLast();
        }
    }

    private static boolean isLike(Run before, Run last) {
        return before.fetched() == 0
                && last.fetched() == 0
                && Objects.equals(before.error(), last.error());
    }

    synchronized void found(int offers) {
        found += offers;
    }

    synchronized void listFailed(String reason) {
        if (listError == null) {
            listError = reason;
        }
    }

    /** A list was read but offers nothing: a blank column, or a list we cannot read. */
    synchronized void listEmpty(String note) {
        if (emptyList == null) {
            emptyList = note;
        }
    }

    synchronized void page(Outcome outcome, Instant now) {
        fetched += outcome.fetched() ? 1 : 0;
        published += outcome.kind() == Outcome.Kind.PUBLISHED ? 1 : 0;
        if (outcome.reason() != null) {
            pagesFailed++;
            pageError = outcome.reason();
        }
        Instant at = outcome.publishedAt();
        if (at != null && !at.isAfter(now) && (newestAt == null || at.isAfter(newestAt))) {
            newestAt = at;
        }
        endedAt = now;
        changed = true;
        eventful = true;
    }

    /** Every list was read, or failed. */
    synchronized void end(Instant now) {
        looking = false;
        checkedAt = now;
        endedAt = now;
        if (listError == null && found == 0) {
            listError = emptyList;
        }
        if (listError == null) {
            succeededAt = now;
            eventful |= failuresInARow > 0;
            failuresInARow = 0;
        } else {
            eventful |= failuresInARow == 0;
            failuresInARow++;
        }
        changed = true;
    }

    /** The next look is due then. */
    synchronized void next(Instant at) {
        nextAt = at;
    }

    /** The next look is due then, or earlier when it was to be earlier. */
    synchronized void noLaterThan(Instant at) {
        nextAt = at.isBefore(nextAt) ? at : nextAt;
    }

    /** What is to be written now; empty when nothing is, or it can wait. */
    synchronized Optional<SourceHealth> report(Instant now) {
        boolean wait = !eventful && now.isBefore(reportedAt.plus(UNEVENTFUL));
        if (!changed || looking || wait || startedAt == null) {
            return Optional.empty();
        }
        changed = false;
        eventful = false;
        reportedAt = now;
        List<Run> runs = new ArrayList<>(earlier);
        runs.addFirst(run(startedAt));
        return Optional.of(
                new SourceHealth(
                        sourceId,
                        checkedAt,
                        succeededAt,
                        newestAt,
                        nextAt,
                        failuresInARow,
                        List.copyOf(runs)));
    }

    /** The report did not get through. */
    synchronized void unreported() {
        changed = true;
        eventful = true;
    }

    private Run run(Instant started) {
        long millis = Duration.between(started, endedAt).toMillis();
        return new Run(started, millis, found, fetched, published, error());
    }

    private @Nullable String error() {
        if (listError != null || pagesFailed == 0) {
            return listError == null ? emptyList : listError;
        }
        return pagesFailed + " of " + Math.max(fetched, pagesFailed) + " pages: " + pageError;
    }

    /** No new article for this long, or none ever although lists were read. */
    synchronized boolean isDark(Duration silentAfter, Instant now) {
        Instant last = newestAt == null ? succeededAt : newestAt;
        return last == null
                ? failuresInARow > 0
                : last.plus(silentAfter).isBefore(now) || failuresInARow >= 3;
    }
}
