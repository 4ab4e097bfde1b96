package io.guanlan.ingest.fetch;

import io.guanlan.indices.page.Page.Validators;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one GET ended. Every way a server can behave is one of these; none is an exception. */
public sealed interface FetchResult {

    /** The address that was asked last. */
    URI url();

    /**
     * The server gave the page.
     *
     * @param url where it was found, after redirects
     * @param body after content decoding; not copied
     * @param contentType header as served, or null
     * @param validators for the next conditional GET
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ok(URI url, byte[] body, @Nullable String contentType, Validators validators)
            implements FetchResult {}

    /** The page is as it was when the validators were given. */
    record NotModified(URI url) implements FetchResult {}

    /**
     * The page is elsewhere. Only a single hop answers this; whoever follows redirects never does.
     *
     * @param url that was asked
     * @param target absolute address to ask instead
     */
    record Redirect(URI url, URI target) implements FetchResult {}

    /** No page came; the permitted types say why. */
    sealed interface Failure extends FetchResult {

        /** A stable word for programs, such as {@code timeout}. */
        String key();

        /** One sentence for people, without the address. */
        String reason();

        /** May the same request work later without anybody changing anything? */
        boolean passing();

        /** {@link #key()} and {@link #reason()} in one line, as lists of errors show it. */
        default String line() {
            return key() + ": " + reason();
        }
    }

    /** The server says that the page is no more (404, 410). */
    record Gone(URI url, int status) implements Failure {
        @Override
        public String key() {
            return "gone";
        }

        @Override
        public String reason() {
            return "the server says the page does not exist (" + status + ")";
        }

        @Override
        public boolean passing() {
            return false;
        }
    }

    /** The server refuses us (401, 403 and other 4xx); that says nothing about the page. */
    record ClientError(URI url, int status) implements Failure {
        @Override
        public String key() {
            return status == 401 || status == 403 ? "forbidden" : "client_error";
        }

        @Override
        public String reason() {
            return "the server refused the request (" + status + ")";
        }

        @Override
        public boolean passing() {
            return true;
        }
    }

    /** The server failed (5xx). */
    record ServerError(URI url, int status) implements Failure {
        @Override
        public String key() {
            return "server_error";
        }

        @Override
        public String reason() {
            return "the server failed (" + status + ")";
        }

        @Override
        public boolean passing() {
            return true;
        }
    }

    /**
     * The server asks us to come back later.
     *
     * @param status 429, or 503 with a Retry-After
     * @param retryAfter how long it asks us to wait, or null
     */
    record Throttled(URI url, int status, @Nullable Duration retryAfter) implements Failure {
        @Override
        public String key() {
            return "throttled";
        }

        @Override
        public String reason() {
            return "the server asks us to slow down (" + status + ")";
        }

        @Override
        public boolean passing() {
            return true;
        }
    }

    /**
     * We leave the host alone for now, for a reason of ours.
     *
     * @param detail why, in words
     * @param pause how long it makes no sense to ask again
     */
    record HeldOff(URI url, String detail, Duration pause) implements Failure {
        @Override
        public String key() {
            return "held_off";
        }

        @Override
        public String reason() {
            return detail;
        }

        @Override
        public boolean passing() {
            return true;
        }
    }

    /** More bytes than we read, before or after decompression. */
    record TooLarge(URI url, long limit) implements Failure {
        @Override
        public String key() {
            return "too_large";
        }

        @Override
        public String reason() {
            return "the answer is larger than " + limit + " bytes";
        }

        @Override
        public boolean passing() {
            return false;
        }
    }

    /** No connection, or no complete answer, in the time we give. */
    record Timeout(URI url, Duration limit) implements Failure {
        @Override
        public String key() {
            return "timeout";
        }

        @Override
        public String reason() {
            return "no complete answer within " + limit.toMillis() + " ms";
        }

        @Override
        public boolean passing() {
            return true;
        }
    }

    /** We do not ask: the rules of the house, of robots.txt or of good sense forbid it. */
    record Refused(URI url, Cause cause, String detail) implements Failure {

        /** Which rule. */
        public enum Cause {
            PRIVATE_ADDRESS,
            BAD_ADDRESS,
            REDIRECT_LOOP,
            ROBOTS
        }

        @Override
        public String key() {
            return cause.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public String reason() {
            return detail;
        }

        @Override
        public boolean passing() {
            return false;
        }
    }

    /** The connection or the answer broke: unknown host, reset, truncated or malformed answer. */
    record Broken(URI url, String detail) implements Failure {
        @Override
        public String key() {
            return "broken";
        }

        @Override
        public String reason() {
            return detail;
        }

        @Override
        public boolean passing() {
            return true;
        }
    }
}
