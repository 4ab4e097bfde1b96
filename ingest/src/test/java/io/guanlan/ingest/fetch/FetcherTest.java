package io.guanlan.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.ingest.fetch.FetchResult.Broken;
import io.guanlan.ingest.fetch.FetchResult.ClientError;
import io.guanlan.ingest.fetch.FetchResult.Gone;
import io.guanlan.ingest.fetch.FetchResult.NotModified;
import io.guanlan.ingest.fetch.FetchResult.Ok;
import io.guanlan.ingest.fetch.FetchResult.Refused;
import io.guanlan.ingest.fetch.FetchResult.ServerError;
import io.guanlan.ingest.fetch.FetchResult.Throttled;
import io.guanlan.ingest.fetch.FetchResult.Timeout;
import io.guanlan.ingest.fetch.FetchResult.TooLarge;
import io.guanlan.ingest.site.BadManners;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FetcherTest {

    private static final int LIMIT = 100_000;

    private BadManners site;
    private Fetcher fetcher;
    private Fetcher strict;

    @BeforeAll
    void open() {
        site = new BadManners();
        fetcher = new Fetcher(limits(List.of("127.0.0.1:" + site.port())));
        strict = new Fetcher(limits(List.of()));
    }

    @AfterAll
    void close() throws IOException {
        fetcher.close();
        strict.close();
        site.close();
    }

    private static FetchLimits limits(List<String> allowed) {
        return new FetchLimits(
                "TestBot/1.0 (+https://test.example)",
                Duration.ofSeconds(2),
                Duration.ofMillis(400),
                LIMIT,
                allowed);
    }

    private FetchResult get(String path) throws InterruptedException {
        return Redirects.follow(fetcher, URI.create(site.url(path)), Validators.NONE);
    }

    @Test
    void slowDrip_endsAtTheDeadline() throws InterruptedException {
        assertThat(get("/slow-drip")).isInstanceOf(Timeout.class);
    }

    @Test
    void silentServer_timesOut() throws InterruptedException {
        assertThat(get("/silent")).isInstanceOf(Timeout.class);
    }

    @Test
    void endlessBody_isCutAtTheLimit() throws InterruptedException {
        assertThat(get("/endless")).isInstanceOf(TooLarge.class);
    }

    @Test
    void endlessHeaders_areCutOff() throws InterruptedException {
        assertThat(get("/endless-headers")).isInstanceOf(Broken.class);
    }

    @Test
    void hugeBody_isRefusedByItsAnnouncedLength() throws InterruptedException {
        site.on("/huge", BadManners.answer("200 OK", new byte[LIMIT + 1]));
        assertThat(get("/huge")).isEqualTo(new TooLarge(URI.create(site.url("/huge")), LIMIT));
    }

    @Test
    void gzipBomb_isCutAtTheLimit() throws InterruptedException {
        assertThat(get("/gzip-bomb")).isInstanceOf(TooLarge.class);
    }

    @Test
    void truncatedGzip_isBroken() throws InterruptedException {
        assertThat(get("/truncated-gzip")).isInstanceOf(Broken.class);
    }

    @Test
    void halfABody_isBroken() throws InterruptedException {
        assertThat(get("/half")).isInstanceOf(Broken.class);
    }

    @Test
    void resetConnection_isBroken() throws InterruptedException {
        assertThat(get("/reset")).isInstanceOf(Broken.class);
    }

    @Test
    void closedPort_isBroken() throws IOException {
        BadManners closed = new BadManners();
        closed.close();
        try (Fetcher open = new Fetcher(limits(List.of("127.0.0.1")))) {
            assertThat(open.get(URI.create(closed.url("/")), Validators.NONE))
                    .isInstanceOf(Broken.class);
        }
    }

    @Test
    void missingContentType_isNoError() throws InterruptedException {
        assertThat(get("/no-type"))
                .isInstanceOfSatisfying(
                        Ok.class,
                        ok -> {
                            assertThat(ok.contentType()).isNull();
                            assertThat(text(ok)).isEqualTo("<p>没有类型</p>");
                        });
    }

    @Test
    void redirectLoop_isFound() throws InterruptedException {
        assertThat(refusal("/redirect-loop")).isEqualTo(Refused.Cause.REDIRECT_LOOP);
    }

    @Test
    void longRedirectChain_isCutOff() throws InterruptedException {
        assertThat(refusal("/redirect-chain-0")).isEqualTo(Refused.Cause.REDIRECT_LOOP);
    }

    @Test
    void shortRedirectChain_isFollowed() throws InterruptedException {
        site.on("/redirect-chain-9", BadManners.answer("200 OK", "到了"));
        assertThat(get("/redirect-chain-5"))
                .isInstanceOfSatisfying(
                        Ok.class, ok -> assertThat(ok.url().getPath()).endsWith("-9"));
    }

    @Test
    void redirectIntoPrivateNetwork_isRefused() throws InterruptedException {
        assertThat(refusal("/redirect-private")).isEqualTo(Refused.Cause.PRIVATE_ADDRESS);
    }

    @Test
    void redirectToAFile_isRefused() throws InterruptedException {
        assertThat(refusal("/redirect-file")).isEqualTo(Refused.Cause.BAD_ADDRESS);
    }

    @Test
    void redirectWithoutTarget_isBroken() throws InterruptedException {
        assertThat(get("/redirect-nowhere")).isInstanceOf(Broken.class);
    }

    @Test
    void redirectToChineseAddress_isEscaped() throws InterruptedException {
        site.on("/redirect-chinese", BadManners.redirect("/公告 1.html?名=甲"));
        site.on(
                "/%E5%85%AC%E5%91%8A%201.html?%E5%90%8D=%E7%94%B2",
                BadManners.answer("200 OK", "公告"));
        assertThat(get("/redirect-chinese")).isInstanceOf(Ok.class);
    }

    private Refused.Cause refusal(String path) throws InterruptedException {
        return ((Refused) get(path)).cause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/no-type",
                "http://localhost:%d/no-type",
                "http://2130706433:%d/no-type",
                "http://127.1:%d/no-type",
                "http://[::1]:%d/no-type",
                "http://[::ffff:127.0.0.1]:%d/no-type"
            })
    void loopbackAddress_isRefusedUnlessAllowed(String form) {
        URI url = URI.create(String.format(form, site.port()));
        int before = site.requests().size();
        assertThat(strict.get(url, Validators.NONE)).isInstanceOf(Refused.class);
        assertThat(site.requests()).hasSize(before);
    }

    @Test
    void allowedPort_allowsNoOtherPort() throws IOException {
        try (BadManners other = new BadManners()) {
            assertThat(fetcher.get(URI.create(other.url("/no-type")), Validators.NONE))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "file:///etc/passwd", "gopher://example.org/"})
    void otherSchemes_areRefused(String url) {
        assertThat(fetcher.get(URI.create(url), Validators.NONE)).isInstanceOf(Refused.class);
    }

    @Test
    void tooManyRequests_saysHowLongToWait() throws InterruptedException {
        assertThat(get("/too-many"))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        t -> assertThat(t.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    void retryAfterAsDate_isUnderstood() throws InterruptedException {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10));
        site.on("/later", BadManners.answer("503 Busy", "", "Retry-After: " + date));
        assertThat(get("/later"))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        t ->
                                assertThat(t.retryAfter())
                                        .isBetween(Duration.ofMinutes(8), Duration.ofMinutes(10)));
    }

    @Test
    void unavailableOnce_worksTheNextTime() throws InterruptedException {
        assertThat(get("/unavailable-once")).isInstanceOf(ServerError.class);
        assertThat(get("/unavailable-once")).isInstanceOf(Ok.class);
    }

    @Test
    void forbidden_isNotGone() throws InterruptedException {
        site.on("/forbidden", BadManners.answer("403 Forbidden", ""));
        site.on("/gone", BadManners.answer("410 Gone", ""));
        assertThat(get("/forbidden")).isInstanceOf(ClientError.class);
        assertThat(get("/gone")).isInstanceOf(Gone.class);
        assertThat(get("/nothing-here")).isInstanceOf(Gone.class);
    }

    @Test
    void validators_areSentAndAnswered() {
        site.on("/same", BadManners.answer("304 Not Modified", ""));
        URI url = URI.create(site.url("/same"));
        Validators validators = new Validators("\"v1\"", "Sun, 01 Nov 2026 00:00:00 GMT");
        assertThat(fetcher.get(url, validators)).isEqualTo(new NotModified(url));
        assertThat(site.requests())
                .anySatisfy(
                        request ->
                                assertThat(request)
                                        .contains("If-None-Match: \"v1\"")
                                        .contains(
                                                "If-Modified-Since: Sun, 01 Nov 2026 00:00:00 GMT"));
    }

    @Test
    void cookies_areNotKept() throws InterruptedException {
        site.on("/cookie", BadManners.answer("200 OK", "", "Set-Cookie: id=1; Path=/"));
        get("/cookie");
        get("/cookie");
        assertThat(site.requests()).noneMatch(request -> request.contains("Cookie:"));
    }

    @Test
    void request_namesTheCrawler() throws InterruptedException {
        get("/no-type");
        assertThat(site.requests())
                .allMatch(r -> r.contains("User-Agent: TestBot/1.0 (+https://test.example)"));
    }

    @Test
    void claimedGzip_thatIsNone_isReadAsItIs() throws InterruptedException {
        site.on("/claimed", BadManners.answer("200 OK", "plain", "Content-Encoding: gzip"));
        assertThat(text(get("/claimed"))).isEqualTo("plain");
    }

    @Test
    void deflate_isReadWithAndWithoutItsHeader() throws Exception {
        for (boolean bare : new boolean[] {false, true}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out =
                    new DeflaterOutputStream(packed, new Deflater(6, bare))) {
                out.write("压缩的正文".getBytes(StandardCharsets.UTF_8));
            }
            site.on(
                    "/deflate",
                    BadManners.answer("200 OK", packed.toByteArray(), "Content-Encoding: deflate"));
            assertThat(text(get("/deflate"))).isEqualTo("压缩的正文");
        }
    }

    @Test
    void brotli_isRead() throws InterruptedException {
        byte[] packed = HexFormat.of().parseHex("0b058068656c6c6f20776f726c6403");
        site.on("/br", BadManners.answer("200 OK", packed, "Content-Encoding: br"));
        assertThat(text(get("/br"))).isEqualTo("hello world");
    }

    @Test
    void unknownEncoding_isBroken() throws InterruptedException {
        site.on("/odd", BadManners.answer("200 OK", "?", "Content-Encoding: rot13"));
        assertThat(get("/odd")).isInstanceOf(Broken.class);
    }

    @Test
    void emptyBody_isNoError() throws InterruptedException {
        site.on("/empty", BadManners.answer("200 OK", "", "Content-Encoding: gzip"));
        assertThat(text(get("/empty"))).isEmpty();
    }

    private static String text(FetchResult result) {
        return new String(((Ok) result).body(), StandardCharsets.UTF_8);
    }
}
