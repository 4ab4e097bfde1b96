package io.guanlan.ingest.deadletter;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetter.Status;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.wire.MalformedMessageException;
import io.guanlan.indices.wire.MessageCodec;
import io.guanlan.ingest.publish.Publisher;
import io.guanlan.ingest.source.SourceLoop;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the retries that people ask for at the desk. A message goes into the stream again as
 * it was; a page is fetched again. Whatever fails again comes back as the same letter.
 */
public final class LetterRetries {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRetries.class);
    private static final int AT_ONCE = 100;

    private final DeadLetterRepository letters;
    private final Publisher publisher;
    private final SourceLoop loop;
    private final InstantSource clock;

    /** Retries through this loop and this publisher. */
    public LetterRetries(
            DeadLetterRepository letters,
            Publisher publisher,
            SourceLoop loop,
            InstantSource clock) {
        this.letters = letters;
        this.publisher = publisher;
        this.loop = loop;
        this.clock = clock;
    }

    /**
     * Picks up what was asked for since the last call.
     *
     * @throws io.guanlan.indices.store.StoreException when the index is away
     * @throws io.guanlan.ingest.publish.PublishException when the stream is away
     */
    public void tick() {
        for (DeadLetter letter : letters.list(Status.RETRY_REQUESTED, AT_ONCE)) {
            @Nullable String payload = letter.payload();
            if (payload != null) {
                Publisher.await(publisher.publishPayload(key(letter, payload), payload));
                retried(letter);
            } else {
                refetch(letter);
            }
        }
    }

    private void refetch(DeadLetter letter) {
        switch (loop.retry(letter, outcome -> retried(letter))) {
            case ACCEPTED, BUSY -> {}
            case NO_SOURCE -> refuse(letter, "its source is no more");
            case NO_ADDRESS -> refuse(letter, "the key is no web address");
        }
    }

    /** A failure that was written meanwhile has opened the letter again; then it stays open. */
    private void retried(DeadLetter letter) {
        if (letters.move(letter.id(), Status.RETRY_REQUESTED, Status.RETRIED)) {
            LOG.info("tried again: {} {}", letter.stage(), letter.key());
        }
    }

    private void refuse(DeadLetter letter, String reason) {
        DeadLetter again =
                new DeadLetter(
                        letter.id(),
                        letter.stage(),
                        letter.key(),
                        letter.reason().replaceFirst("; not tried again: .*", "")
                                + "; not tried again: "
                                + reason,
                        letter.sourceId(),
                        letter.batch(),
                        null,
                        Status.OPEN,
                        clock.instant(),
                        letter.attempts());
        Publisher.await(publisher.publish(again));
        retried(letter);
    }

    /** The host, so that the message keeps its place among others of that host. */
    private static String key(DeadLetter letter, String payload) {
        try {
            return MessageCodec.decodeRaw(payload.getBytes(StandardCharsets.UTF_8)).origin().host();
        } catch (MalformedMessageException e) {
            return letter.key();
        }
    }
}
