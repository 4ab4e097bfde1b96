package io.guanlan.ingest.fetch;

import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The client with everything switched off that would act behind our back. */
final class ClientFactory {

    private static final int MOST_CONNECTIONS = 256;
    private static final TimeValue KEPT_IDLE = TimeValue.ofSeconds(20);

    private ClientFactory() {}

    static CloseableHttpClient create(FetchLimits limits) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(limits).build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectionRequestTimeout(timeout(limits.answer()))
                                .setResponseTimeout(timeout(limits.answer()))
                                .build())
                .setUserAgent(limits.userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(KEPT_IDLE)
                .build();
    }

    private static PoolingHttpClientConnectionManagerBuilder connections(FetchLimits limits) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedResolver(new AddressGuard(limits.allowPrivate())))
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(
                                        Http1Config.custom()
                                                .setMaxLineLength(32_768)
                                                .setMaxHeaderCount(256)
                                                .build())
                                .charCodingConfig(
                                        CharCodingConfig.custom()
                                                .setCharset(StandardCharsets.UTF_8)
                                                .setMalformedInputAction(CodingErrorAction.REPLACE)
                                                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                                                .build())
                                .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(timeout(limits.answer())).build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(timeout(limits.connect()))
                                .setSocketTimeout(timeout(limits.answer()))
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                                .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS);
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
