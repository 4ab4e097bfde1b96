package io.guanlan.ingest.harvest;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.page.Page;
import io.guanlan.indices.page.Page.Status;
import io.guanlan.indices.page.Page.Validators;
import io.guanlan.indices.page.PageRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.ingest.discovery.Offer;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.fetch.Addresses;
import io.guanlan.ingest.fetch.FetchResult;
import io.guanlan.ingest.politeness.Pass;
import io.guanlan.ingest.politeness.PoliteFetcher;
import io.guanlan.ingest.publish.Publisher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Harvests one page after another. What was published is remembered only after the stream has it,
 * so a crash in between publishes the same document again, under the same id, and loses nothing.
 * Thread-safe.
 */
public final class Harvest {

    private static final Logger LOG = LoggerFactory.getLogger(Harvest.class);

    private final PoliteFetcher web;
    private final PageRepository pages;
    private final DeadLetterRepository letters;
    private final Publisher publisher;
    private final PageStates states;
    private final DraftMaker drafts;
    private final InstantSource clock;

    /**
     * A harvest.
     *
     * @param authorHash keyed hash of a new-media handle
     */
    public Harvest(
            PoliteFetcher web,
            PageRepository pages,
            DeadLetterRepository letters,
            Publisher publisher,
            PageStates states,
            UnaryOperator<String> authorHash,
            InstantSource clock) {
        this.web = web;
        this.pages = pages;
        this.letters = letters;
        this.publisher = publisher;
        this.states = states;
        this.drafts = new DraftMaker(authorHash);
        this.clock = clock;
    }

    /**
     * Fetches, extracts, publishes what is new, and remembers.
     *
     * @param pass for the page's host; given back in any case
     * @throws io.guanlan.indices.store.StoreException when the index is away: try again later
     * @throws io.guanlan.ingest.publish.PublishException when Kafka is away: try again later
     */
    public Outcome harvest(Candidate candidate, Pass pass) throws InterruptedException {
        try (pass) {
            Page before = remembered(candidate);
            if (!isDue(candidate, before)) {
                return new Outcome(Outcome.Kind.SKIPPED, false, null, null);
            }
            if (onlyFeedKnows(candidate, before)) {
                return unchanged(before);
            }
            Optional<URI> url = Addresses.parse(candidate.url());
            if (url.isEmpty()) {
                return giveUp(candidate, before, DeadLetters.FETCH, "not a web address", true);
            }
            FetchResult result = web.get(url.get(), validators(candidate, before), pass);
            return switch (result) {
                case FetchResult.Ok ok -> read(candidate, before, ok);
                case FetchResult.NotModified same -> unchanged(before);
                case FetchResult.Failure failure -> withoutPage(candidate, before, failure);
                case FetchResult.Redirect redirect ->
                        throw new IllegalStateException("redirects are followed: " + redirect);
            };
        }
    }

    private Page remembered(Candidate candidate) {
        @Nullable Page known = pages.find(List.of(candidate.pageId())).get(candidate.pageId());
        return known == null ? PageStates.discovered(candidate, now(), Duration.ZERO) : known;
    }

    /** The page has less than the entry that is kept; only the feed can bring news. */
    private static boolean onlyFeedKnows(Candidate candidate, Page before) {
        Page.@Nullable Hint known = before.hint();
        return known != null
                && known.entryKept()
                && candidate.offer() == null
                && !candidate.forced();
    }

    /** Another source, or a list read twice, may have brought the page a moment ago. */
    private boolean isDue(Candidate candidate, Page before) {
        return candidate.forced()
                || before.status() == Status.DISCOVERED
                || !now().isBefore(before.nextAt())
                || isNews(candidate, before);
    }

    /**
     * Does the list say of a known page what we do not know yet: another text in a feed, a later
     * change in a sitemap?
     */
    public static boolean isNews(Candidate candidate, Page known) {
        @Nullable Offer offer = candidate.offer();
        if (offer == null) {
            return false;
        }
        if (candidate.source().kind() == Source.Kind.SITEMAP) {
            return offer.publishedAt() != null
                    && known.fetchedAt() != null
                    && offer.publishedAt().isAfter(known.fetchedAt());
        }
        @Nullable String hash = DraftMaker.entryHash(offer);
        return hash != null && (known.hint() == null || !hash.equals(known.hint().entryHash()));
    }

    private static Validators validators(Candidate candidate, Page before) {
        boolean whole =
                candidate.forced() || before.contentHash() == null || isNews(candidate, before);
        return whole ? Validators.NONE : before.validators();
    }

    private Outcome read(Candidate candidate, Page before, FetchResult.Ok ok) {
        Draft draft;
        try {
            draft = drafts.make(candidate, before, ok, now());
        } catch (ExtractionException e) {
            return giveUp(
                    candidate, before, DeadLetters.EXTRACT, "no_article: " + e.reason(), true);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("extraction broke on {}", candidate.url(), e);
            return giveUp(candidate, before, DeadLetters.EXTRACT, "extraction_broke: " + e, true);
        }
        return keep(before, draft, ok.validators());
    }

    private Outcome keep(Page before, Draft draft, Validators validators) {
        Instant now = draft.document().times().fetchedAt();
        String id = draft.document().id();
        boolean elsewhere = !id.equals(before.id());
        @Nullable Page target = elsewhere ? pages.find(List.of(id)).get(id) : before;
        boolean known = target != null && draft.contentHash().equals(target.contentHash());
        if (!known) {
            Publisher.await(publisher.publish(draft.document()));
        }
        List<Page> after = new ArrayList<>();
        if (elsewhere) {
            after.add(states.redirecting(before, draft.contentHash(), now));
        }
        Page base = target == null ? atTarget(before, draft) : target;
        after.add(
                known
                        ? states.unchanged(withHint(base, draft.hint()), validators, now)
                        : states.published(
                                base, draft.contentHash(), validators, now, draft.hint()));
        pages.save(after);
        closeLetters(before);
        return new Outcome(
                known ? Outcome.Kind.UNCHANGED : Outcome.Kind.PUBLISHED,
                true,
                draft.document().times().publishedAt(),
                null);
    }

    /** What was given up works by itself: nobody need look at its letter any more. */
    private void closeLetters(Page before) {
        if (before.status() == Status.ERROR) {
            for (String stage : List.of(DeadLetters.FETCH, DeadLetters.EXTRACT)) {
                letters.move(
                        DeadLetters.id(stage, before.url()),
                        DeadLetter.Status.OPEN,
                        DeadLetter.Status.RETRIED);
            }
        }
    }

    private static Page atTarget(Page before, Draft draft) {
        return new Page(
                draft.document().id(),
                String.valueOf(draft.document().origin().url()),
                before.sourceId(),
                Status.DISCOVERED,
                Validators.NONE,
                null,
                before.firstSeenAt(),
                null,
                before.nextAt(),
                0,
                null,
                draft.hint());
    }

    private static Page withHint(Page page, Page.Hint hint) {
        return new Page(
                page.id(),
                page.url(),
                page.sourceId(),
                page.status(),
                page.validators(),
                page.contentHash(),
                page.firstSeenAt(),
                page.fetchedAt(),
                page.nextAt(),
                page.failures(),
                page.reason(),
                hint);
    }

    private Outcome unchanged(Page before) {
        pages.save(List.of(states.unchanged(before, before.validators(), now())));
        return new Outcome(Outcome.Kind.UNCHANGED, true, null, null);
    }

    /** A feed entry with its full text needs no page. */
    private Outcome withoutPage(Candidate candidate, Page before, FetchResult.Failure failure) {
        if (candidate.offer() != null && candidate.offer().html() != null && !failure.passing()) {
            try {
                return keep(before, drafts.make(candidate, before, null, now()), Validators.NONE);
            } catch (ExtractionException e) {
                LOG.debug("entry of {} holds no article: {}", candidate.url(), e.reason());
            }
        }
        return failed(candidate, before, failure);
    }

    private Outcome failed(Candidate candidate, Page before, FetchResult.Failure failure) {
        String reason = failure.line();
        if (candidate.forced()) {
            return giveUp(candidate, before, DeadLetters.FETCH, reason, true);
        }
        boolean lastTry = before.failures() + 1 >= PageStates.MOST_FAILURES;
        return switch (failure) {
            case FetchResult.Throttled throttled ->
                    postpone(
                            states.throttled(before, reason, now(), throttled.retryAfter()),
                            reason);
            case FetchResult.HeldOff held ->
                    postpone(states.throttled(before, reason, now(), held.pause()), reason);
            case FetchResult.Refused refused
                    when refused.cause() == FetchResult.Refused.Cause.ROBOTS ->
                    giveUp(candidate, before, DeadLetters.FETCH, reason, false);
            case FetchResult.Gone gone when before.contentHash() != null ->
                    vanished(before, reason);
            default ->
                    failure.passing() && !lastTry
                            ? postpone(states.failedForNow(before, reason, now()), reason)
                            : giveUp(candidate, before, DeadLetters.FETCH, reason, true);
        };
    }

    /** A published page that is no more is judged twice before it is let go; that is no failure. */
    private Outcome vanished(Page before, String reason) {
        return postpone(
                before.failures() == 0
                        ? states.failedForNow(before, reason, now())
                        : states.gone(before, reason, now()),
                reason);
    }

    private Outcome postpone(Page after, String reason) {
        pages.save(List.of(after));
        return new Outcome(Outcome.Kind.POSTPONED, true, null, reason);
    }

    private Outcome giveUp(
            Candidate candidate, Page before, String stage, String reason, boolean listed) {
        Page after = states.givenUp(before, reason, now());
        if (listed) {
            DeadLetter letter = DeadLetters.of(stage, candidate, reason, now(), after.failures());
            Publisher.await(publisher.publish(letter));
            LOG.info("gave up on {}: {}", candidate.url(), reason);
        }
        pages.save(List.of(after));
        return new Outcome(Outcome.Kind.FAILED, true, null, reason);
    }

    /** Milliseconds, since they are the version of a write. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is remembered of these pages, by id. */
    public Map<String, Page> known(List<Candidate> candidates) {
        return pages.find(candidates.stream().map(Candidate::pageId).toList());
    }
}
