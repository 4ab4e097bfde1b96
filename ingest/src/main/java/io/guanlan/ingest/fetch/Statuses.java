package io.guanlan.ingest.fetch;

import io.guanlan.ingest.fetch.FetchResult.Broken;
import io.guanlan.ingest.fetch.FetchResult.ClientError;
import io.guanlan.ingest.fetch.FetchResult.Gone;
import io.guanlan.ingest.fetch.FetchResult.Redirect;
import io.guanlan.ingest.fetch.FetchResult.Refused;
import io.guanlan.ingest.fetch.FetchResult.ServerError;
import io.guanlan.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/** What a status other than success means. */
final class Statuses {

    private Statuses() {}

    static FetchResult of(URI url, int status, HttpMessage response) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> redirect(url, response);
            case 404, 410 -> new Gone(url, status);
            case 429 -> new Throttled(url, status, retryAfter(response));
            case 503 -> {
                @Nullable Duration wait = retryAfter(response);
                yield wait == null
                        ? new ServerError(url, status)
                        : new Throttled(url, status, wait);
            }
            default -> {
                if (status >= 500) {
                    yield new ServerError(url, status);
                }
                yield status >= 400
                        ? new ClientError(url, status)
                        : new Broken(url, "the server answered with status " + status);
            }
        };
    }

    private static FetchResult redirect(URI url, HttpMessage response) {
        @Nullable String location = header(response, HttpHeaders.LOCATION);
        if (location == null) {
            return new Broken(url, "the page redirects nowhere");
        }
        return Addresses.resolve(url, location)
                .<FetchResult>map(target -> new Redirect(url, target))
                .orElseGet(
                        () ->
                                new Refused(
                                        url,
                                        Refused.Cause.BAD_ADDRESS,
                                        "the page redirects to something that is no web address"));
    }

    static @Nullable String header(HttpMessage message, String name) {
        @Nullable Header header = message.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** Seconds or a date; null when absent, malformed or in the past. */
    static @Nullable Duration retryAfter(HttpMessage response) {
        @Nullable String value = header(response, HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        Duration wait;
        try {
            wait =
                    value.strip().matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(value.strip()))
                            : Duration.between(
                                    Instant.now(),
                                    ZonedDateTime.parse(
                                            value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException e) {
            return null;
        }
        return wait.isNegative() ? null : wait;
    }
}
