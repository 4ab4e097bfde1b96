package io.guanlan.ingest.harvest;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.wire.DocumentIds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The letters that a page can cause. */
public final class DeadLetters {

    /** The page could not be fetched. */
    public static final String FETCH = "fetch";

    /** The page was fetched but holds no article. */
    public static final String EXTRACT = "extract";

    private DeadLetters() {}

    /** A letter for a page; a second one for the same page and stage replaces the first. */
    public static DeadLetter of(
            String stage, Candidate candidate, String reason, Instant now, int attempts) {
        return new DeadLetter(
                id(stage, candidate.url()),
                stage,
                candidate.url(),
                reason,
                candidate.source().id(),
                null,
                null,
                DeadLetter.Status.OPEN,
                now,
                attempts(candidate.retryOf(), attempts));
    }

    /** Id of the letter that a page's failure in this stage has. */
    public static String id(String stage, String url) {
        return DocumentIds.hash(stage + "\n" + url + "\n");
    }

    private static int attempts(@Nullable DeadLetter before, int attempts) {
        return before == null ? attempts : before.attempts() + 1;
    }
}
