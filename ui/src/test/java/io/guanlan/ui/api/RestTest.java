package io.guanlan.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.ui.sample.SampleArchive;
import io.guanlan.ui.security.Secrets;
import io.guanlan.ui.support.DeskTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each endpoint with the rights of several people. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Autowired private Store store;
    @Autowired private AccountRepository accounts;
    @Autowired private Secrets secrets;
    @LocalServerPort private int port;
    private String analyst = "";
    private String clerk = "";
    private String leader = "";

    @BeforeAll
    void fill() {
        store.prepare();
        SampleArchive.fill(store, Instant.now(), 40);
        analyst = token("rest-analyst", Role.ANALYST, false);
        clerk = token("rest-clerk", Role.CLERK, false);
        leader = token("rest-leader", Role.LEADER, false);
    }

    private String token(String login, Role role, boolean issued) {
        Secrets.NewToken token = secrets.token("test");
        accounts.create(
                new Account(
                        login,
                        login,
                        Set.of(role),
                        secrets.hash("x"),
                        issued,
                        false,
                        List.of(token.kept()),
                        Instant.now(),
                        null));
        return token.secret();
    }

    @Test
    void request_withoutToken_isRefusedAsProblem() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/v1/articles", "", null, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void token_ofSomebodyWhoMustChangeThePassword_opensNothing() throws Exception {
        String token = token("rest-issued", Role.ADMIN, true);
        assertThat(get("/api/v1/articles", token).statusCode()).isEqualTo(401);
    }

    @Test
    void articles_arePaged_withoutRepeating() throws Exception {
        JsonNode first = body(get("/api/v1/articles?size=5", analyst));
        assertThat(first.get("items").size()).isEqualTo(5);
        assertThat(first.get("items").get(0).get("channel").asString()).isNotEmpty();
        JsonNode second =
                body(
                        get(
                                "/api/v1/articles?size=5&cursor="
                                        + encoded(first.get("cursor").asString()),
                                analyst));
        assertThat(second.get("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(first.get("items").findValuesAsString("id"));
        assertThat(second.get("total").asLong()).isEqualTo(first.get("total").asLong());
    }

    @Test
    void articles_areFoundByQueryAndFilters() throws Exception {
        JsonNode answer =
                body(
                        get(
                                "/api/v1/articles?q="
                                        + encoded("供水 AND 停水")
                                        + "&sort=relevance&sentiment=negative,neutral,positive",
                                analyst));
        assertThat(answer.get("total").asLong()).isPositive();
    }

    @Test
    void snippets_ofASearchForANumber_doNotShowIt() throws Exception {
        JsonNode answer = body(get("/api/v1/articles?q=110101199003074518", analyst));
        assertThat(answer.get("total").asLong()).isPositive();
        assertThat(answer.toString())
                .contains("1101**********4518")
                .doesNotContain("110101199003074518");
    }

    @Test
    void malformedQuery_namesTheColumn() throws Exception {
        HttpResponse<String> answer = get("/api/v1/articles?q=" + encoded("(供水 AND"), analyst);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = body(answer);
        assertThat(problem.get("column").asInt()).isPositive();
        assertThat(problem.get("expected").asString()).isNotEmpty();
        assertThat(problem.get("type").asString()).isEqualTo("urn:guanlan:query-syntax");
    }

    @Test
    void badParameters_areNamed() throws Exception {
        for (String bad : List.of("size=9999", "sort=best", "channel=radio", "from=yesterday")) {
            HttpResponse<String> answer = get("/api/v1/articles?" + bad, analyst);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(answer.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void letters_areForThoseWhoHandleThem() throws Exception {
        assertThat(get("/api/v1/articles/" + SampleArchive.LETTER, analyst).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/articles/" + SampleArchive.LETTER, clerk).statusCode())
                .isEqualTo(200);
        assertThat(body(get("/api/v1/articles?channel=letter", analyst)).get("total").asLong())
                .isZero();
        assertThat(body(get("/api/v1/articles?channel=letter", clerk)).get("total").asLong())
                .isPositive();
    }

    @Test
    void article_comesWithEvidence_andWithoutPersonalNumbers() throws Exception {
        JsonNode answer = body(get("/api/v1/articles/" + SampleArchive.LEAD, analyst));
        assertThat(answer.get("body").asString()).contains("1101**********4518");
        assertThat(answer.toString()).doesNotContain("110101199003074518");
        assertThat(answer.get("findings").size()).isPositive();
        assertThat(answer.get("findings").get(0).get("severity").asString()).isLowerCase();
        assertThat(answer.get("insight").get("sentiment").get("label").asString()).isLowerCase();
        assertThat(answer.get("snapshots").size()).isPositive();
        assertThat(answer.get("article").get("fetched_at").asString()).endsWith("Z");
        assertThat(get("/api/v1/articles/" + SampleArchive.LEAD + "/similar", analyst).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/articles/none", analyst).statusCode()).isEqualTo(404);
    }

    @Test
    void trend_countsEveryArticle() throws Exception {
        JsonNode answer = body(get("/api/v1/trend", analyst));
        long total = 0;
        for (JsonNode bucket : answer.get("buckets")) {
            total += bucket.get("total").asLong();
        }
        assertThat(total)
                .isEqualTo(body(get("/api/v1/articles?size=0", analyst)).get("total").asLong());
        assertThat(answer.get("interval").asString()).startsWith("PT");
    }

    @Test
    void check_findsErrorWords_inTextAndPage() throws Exception {
        JsonNode plain =
                body(
                        send(
                                "POST",
                                "/api/v1/check",
                                "全面布署工作。",
                                "text/plain; charset=utf-8",
                                analyst));
        JsonNode page =
                body(
                        send(
                                "POST",
                                "/api/v1/check",
                                "<html><head><title>t</title></head><body><p>第一段</p><p>全面<b>布</b>署工作。</p></body></html>",
                                "text/html; charset=utf-8",
                                analyst));
        assertThat(plain.get("findings").get(0).get("suggestion").asString()).contains("部署");
        assertThat(page.get("findings").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(page.get("body").asString()).isEqualTo("第一段\n全面布署工作。");
    }

    @Test
    void analyze_saysEverything() throws Exception {
        JsonNode answer =
                body(
                        send(
                                "POST",
                                "/api/v1/analyze",
                                "{\"title\":\"停水\",\"body\":\"居民怨声载道，太让人失望了。\",\"channel\":\"newmedia\"}",
                                "application/json",
                                analyst));
        assertThat(answer.get("insight").get("sentiment").get("label").asString())
                .isEqualTo("negative");
    }

    @Test
    void body_beyondTheLimit_isRefused() throws Exception {
        HttpResponse<String> answer =
                send(
                        "POST",
                        "/api/v1/check",
                        "x".repeat(BodyLimit.MOST + 1),
                        "text/plain",
                        analyst);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void sources_areListed_andCrawledByThoseWhoMay() throws Exception {
        JsonNode answer = body(get("/api/v1/sources", analyst));
        assertThat(answer.size()).isPositive();
        String id = answer.get(0).get("source").get("id").asString();
        String crawl = "/api/v1/sources/" + id + "/crawl";
        assertThat(send("POST", crawl, "", null, analyst).statusCode()).isEqualTo(202);
        assertThat(send("POST", crawl, "", null, leader).statusCode()).isEqualTo(403);
        assertThat(send("POST", "/api/v1/sources/none/crawl", "", null, analyst).statusCode())
                .isEqualTo(404);
    }

    @Test
    void probes_answerThoseNearby() throws Exception {
        assertThat(get("/actuator/prometheus", "").body()).contains("guanlan_login_total");
        assertThat(
                        http.send(
                                        request("GET", "/actuator/prometheus", "", null, null)
                                                .header("X-Forwarded-For", "203.0.113.9")
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/env", "").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, String token)
            throws IOException, InterruptedException {
        return send("GET", path, "", null, token);
    }

    private HttpResponse<String> send(
            String method, String path, String body, String type, String token)
            throws IOException, InterruptedException {
        return http.send(
                request(method, path, body, type, token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(
            String method, String path, String body, String type, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null && !token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
