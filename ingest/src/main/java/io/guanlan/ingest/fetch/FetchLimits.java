package io.guanlan.ingest.fetch;

import io.guanlan.indices.settings.Settings;
import java.time.Duration;
import java.util.List;

/**
 * What a fetch may cost and whom it may ask.
 *
 * @param userAgent how we name ourselves
 * @param connect longest wait for a connection
 * @param answer longest time from the request to the last byte, whatever the server does
 * @param maxBytes most bytes of an answer, before and after decompression
 * @param allowPrivate entries of {@link AddressGuard#AddressGuard}
 */
public record FetchLimits(
        String userAgent,
        Duration connect,
        Duration answer,
        int maxBytes,
        List<String> allowPrivate) {

    /** Reads the {@code crawler.*} settings. */
    public static FetchLimits of(Settings settings) {
        return new FetchLimits(
                settings.text("crawler.user-agent"),
                settings.duration("crawler.connect-timeout"),
                settings.duration("crawler.answer-timeout"),
                settings.number("crawler.max-bytes"),
                settings.list("crawler.allow-private"));
    }
}
