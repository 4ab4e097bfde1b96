package io.guanlan.analytics.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same few metrics of the job as {@link Facts}, asked of an outside cluster's REST interface at
 * most every five seconds.
 */
final class ClusterFacts {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterFacts.class);

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final String root;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private Map<String, Long> last = Map.of();
    private long askedAt;

    /** Of a cluster whose REST interface is at {@code host:port}. */
    ClusterFacts(String address) {
        this.root = "http://" + address + "/jobs/";
    }

    /** The sums as of a moment ago; nothing while the cluster does not tell. */
    Map<String, Long> of(String job) {
        if (last.isEmpty() || System.nanoTime() - askedAt > EVERY_NANOS) {
            askedAt = System.nanoTime();
            try {
                last = asked(job);
            } catch (IOException e) {
                LOG.debug("no facts of {}", job, e);
                last = Map.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return last;
    }

    private Map<String, Long> asked(String job) throws IOException, InterruptedException {
        Map<String, Long> facts = new TreeMap<>();
        add(facts, root + job + "/metrics", "value", "");
        for (JsonNode vertex : get(root + job).path("vertices")) {
            String metrics =
                    root + job + "/vertices/" + vertex.path("id").asText() + "/subtasks/metrics";
            add(facts, metrics, "sum", "&agg=sum");
        }
        return facts;
    }

    /** A list of names comes first; what is asked by name comes with its value. */
    private void add(Map<String, Long> facts, String metrics, String field, String more)
            throws IOException, InterruptedException {
        List<String> known = new ArrayList<>();
        for (JsonNode metric : get(metrics)) {
            if (Facts.name(last(metric)) != null) {
                known.add(metric.path("id").asText());
            }
        }
        if (known.isEmpty()) {
            return;
        }
        String names =
                known.stream()
                        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(","));
        for (JsonNode metric : get(metrics + "?get=" + names + more)) {
            String fact = Facts.name(last(metric));
            if (fact != null) {
                facts.merge(fact, (long) metric.path(field).asDouble(), Long::sum);
            }
        }
    }

    /** The metric without the operator it is of. */
    private static String last(JsonNode metric) {
        String id = metric.path("id").asText();
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private JsonNode get(String uri) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(uri)).timeout(LIMIT).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(uri + " answers with status " + answer.statusCode());
        }
        return Json.MAPPER.readTree(answer.body());
    }
}
