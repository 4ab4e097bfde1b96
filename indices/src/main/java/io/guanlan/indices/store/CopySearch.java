package io.guanlan.indices.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.guanlan.indices.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/** Finds which partitions hold documents of given ids, with their versions. */
final class CopySearch {

    private static final int MOST_HITS = 10_000;

    private final RestClient rest;
    private final String alias;
    private final Explanation explanation;

    CopySearch(RestClient rest, String alias, Explanation explanation) {
        this.rest = rest;
        this.alias = alias;
        this.explanation = explanation;
    }

    /** Hits with {@code _index}, {@code _id} and {@code _version}. */
    CompletableFuture<JsonNode> find(Collection<String> ids) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("size", MOST_HITS);
        body.put("_source", false);
        body.put("version", true);
        body.put("track_total_hits", false);
        var values = body.putObject("query").putObject("ids").putArray("values");
        ids.forEach(values::add);
        body.putArray("sort").add("_doc");
        Request request = new Request("POST", "/" + alias + "/_search");
        request.addParameter("ignore_unavailable", "true");
        request.addParameter(
                "filter_path", "hits.hits._index,hits.hits._id,hits.hits._version,_shards.failed");
        request.setJsonEntity(body.toString());
        CompletableFuture<JsonNode> result = new CompletableFuture<>();
        rest.performRequestAsync(
                request,
                new ResponseListener() {
                    @Override
                    public void onSuccess(Response response) {
                        try (InputStream in = response.getEntity().getContent()) {
                            JsonNode answer = Json.MAPPER.readTree(in);
                            if (answer.path("_shards").path("failed").asInt() > 0) {
                                throw new StoreException("some partitions did not answer", null);
                            }
                            result.complete(answer.path("hits").path("hits"));
                        } catch (IOException | RuntimeException e) {
                            result.completeExceptionally(e);
                        }
                    }

                    @Override
                    public void onFailure(Exception e) {
                        result.completeExceptionally(
                                explanation.of("search for copies in " + alias, e));
                    }
                });
        return result;
    }
}
