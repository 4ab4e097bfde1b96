package io.guanlan.ingest.fetch;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.ingest.fetch.FetchResult.Broken;
import io.guanlan.ingest.fetch.FetchResult.NotModified;
import io.guanlan.ingest.fetch.FetchResult.Ok;
import io.guanlan.ingest.fetch.FetchResult.Refused;
import io.guanlan.ingest.fetch.FetchResult.Timeout;
import io.guanlan.ingest.fetch.FetchResult.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the web. Each call is one request, bounded by a deadline that no server can
 * stretch by dripping bytes. Thread-safe; a call blocks its thread.
 */
public final class Fetcher implements Hop, AutoCloseable {

    private final FetchLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    /** Builds the client; no I/O until the first {@link #get}. */
    public Fetcher(FetchLimits limits) {
        this.limits = limits;
        this.client = ClientFactory.create(limits);
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("fetch-deadline").factory());
        timer.setRemoveOnCancelPolicy(true);
        this.deadlines = timer;
    }

    @Override
    public FetchResult get(URI url, Validators validators) {
        if (Addresses.parse(url.toString()).isEmpty()) {
            return new Refused(
                    url,
                    Refused.Cause.BAD_ADDRESS,
                    "the address is not a web address (http, https)");
        }
        HttpGet request = Requests.get(url, validators);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline =
                deadlines.schedule(
                        () -> {
                            late.set(true);
                            request.abort();
                        },
                        limits.answer().toMillis(),
                        TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            return read(url, response);
        } catch (IOException | RuntimeException e) {
            return late.get() ? new Timeout(url, limits.answer()) : failure(url, e);
        } finally {
            deadline.cancel(false);
        }
    }

    private FetchResult read(URI url, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return new NotModified(url);
        }
        if (status < 200 || status > 299) {
            return Statuses.of(url, status, response);
        }
        @Nullable HttpEntity entity = response.getEntity();
        if (entity == null) {
            return ok(url, new byte[0], response);
        }
        if (entity.getContentLength() > limits.maxBytes()) {
            return new TooLarge(url, limits.maxBytes());
        }
        @Nullable InputStream content = entity.getContent();
        if (content == null) {
            return ok(url, new byte[0], response);
        }
        return ok(url, BodyReader.read(content, encodings(response), limits.maxBytes()), response);
    }

    private static Ok ok(URI url, byte[] body, ClassicHttpResponse response) {
        return new Ok(
                url,
                body,
                Statuses.header(response, HttpHeaders.CONTENT_TYPE),
                new Validators(
                        Statuses.header(response, HttpHeaders.ETAG),
                        Statuses.header(response, HttpHeaders.LAST_MODIFIED)));
    }

    private static List<String> encodings(ClassicHttpResponse response) {
        return Stream.of(response.getHeaders(HttpHeaders.CONTENT_ENCODING))
                .map(Header::getValue)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    private FetchResult failure(URI url, Exception e) {
        return switch (e) {
            case GuardedResolver.RefusedAddressException refused ->
                    new Refused(
                            url,
                            Refused.Cause.PRIVATE_ADDRESS,
                            String.valueOf(refused.getMessage()));
            case BodyReader.TooManyBytesException many -> new TooLarge(url, limits.maxBytes());
            case ConnectTimeoutException slow -> new Timeout(url, limits.connect());
            case SocketTimeoutException slow -> new Timeout(url, limits.answer());
            case UnknownHostException unknown -> new Broken(url, "the host name is unknown");
            case java.net.ConnectException closed ->
                    new Broken(url, "nobody answers at this address");
            case SSLException tls ->
                    new Broken(url, "the encrypted connection failed: " + words(tls));
            case IOException io -> new Broken(url, "the answer broke off: " + words(io));
            case UncheckedIOException io -> new Broken(url, "the answer broke off: " + words(io));
            default -> new Broken(url, "the request failed: " + words(e));
        };
    }

    private static String words(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Ends every request in progress. */
    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
