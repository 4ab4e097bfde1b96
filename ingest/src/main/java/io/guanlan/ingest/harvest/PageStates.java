package io.guanlan.ingest.harvest;

import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.Page.Hint;
import io.guanlan.indices.page.Page.Status;
import io.guanlan.indices.page.Page.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The next state of a page after each kind of answer. Plain functions of the state before.
 *
 * @param revisit first interval between two looks at a page that works; doubles while nothing
 *     changes
 * @param retry first wait after a passing failure; four times as long after each further one
 */
public record PageStates(Duration revisit, Duration retry) {

    /** A page is given up after this many failures in a row. */
    public static final int MOST_FAILURES = 3;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * A page nobody has seen before. It is in the frontier at once; the state is due a little
     * later, for the case that the process dies before it gets there.
     */
    public static Page discovered(Candidate candidate, Instant now, Duration grace) {
        return new Page(
                candidate.pageId(),
                candidate.url(),
                candidate.source().id(),
                Status.DISCOVERED,
                Validators.NONE,
                null,
                now,
                null,
                now.plus(grace),
                0,
                null,
                null);
    }

    Page published(Page before, String hash, Validators validators, Instant now, Hint hint) {
        return worked(before, Status.FETCHED, validators, hash, now, revisit, hint);
    }

    Page unchanged(Page before, Validators validators, Instant now) {
        return worked(
                before,
                Status.FETCHED,
                validators,
                before.contentHash(),
                now,
                doubled(before),
                before.hint());
    }

    /** The address only leads to another one, which has a state of its own. */
    Page redirecting(Page before, String hash, Instant now) {
        return worked(
                before,
                Status.REDIRECTION,
                Validators.NONE,
                hash,
                now,
                doubled(before),
                before.hint());
    }

    Page failedForNow(Page before, String reason, Instant now) {
        int failures = before.failures() + 1;
        Duration wait = retry.multipliedBy(1L << (2 * Math.min(failures - 1, 8)));
        return failed(before, Status.FETCH_ERROR, reason, failures, now, now.plus(wait));
    }

    /** The host asked for a pause: says nothing about the page, so it is no failure of it. */
    Page throttled(Page before, String reason, Instant now, @Nullable Duration wait) {
        Instant next = now.plus(Objects.requireNonNullElse(wait, retry));
        return failed(before, Status.FETCH_ERROR, reason, before.failures(), now, next);
    }

    Page givenUp(Page before, String reason, Instant now) {
        int failures = before.failures() + 1;
        Duration wait = capped(revisit.multipliedBy(1L << Math.min(failures, 10)));
        return failed(before, Status.ERROR, reason, failures, now, now.plus(wait));
    }

    Page gone(Page before, String reason, Instant now) {
        return failed(before, Status.GONE, reason, before.failures() + 1, now, NEVER);
    }

    private static Page failed(
            Page before, Status status, String reason, int failures, Instant now, Instant next) {
        return new Page(
                before.id(),
                before.url(),
                before.sourceId(),
                status,
                before.validators(),
                before.contentHash(),
                before.firstSeenAt(),
                now,
                next,
                failures,
                reason,
                before.hint());
    }

    private Duration doubled(Page before) {
        @Nullable Instant last = before.fetchedAt();
        if (last == null || before.contentHash() == null || before.failures() > 0) {
            return revisit;
        }
        Duration interval = Duration.between(last, before.nextAt());
        return interval.compareTo(revisit) < 0 ? revisit : capped(interval.multipliedBy(2));
    }

    private static Duration capped(Duration interval) {
        return interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }

    private static Page worked(
            Page before,
            Status status,
            Validators validators,
            @Nullable String hash,
            Instant now,
            Duration interval,
            @Nullable Hint hint) {
        return new Page(
                before.id(),
                before.url(),
                before.sourceId(),
                status,
                validators,
                hash,
                before.firstSeenAt(),
                now,
                now.plus(interval),
                0,
                null,
                hint);
    }
}
