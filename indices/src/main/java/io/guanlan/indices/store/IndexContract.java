package io.guanlan.indices.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.guanlan.indices.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** Creates what is missing of the index contract and refuses what does not fit. */
final class IndexContract {

    private static final int NOT_FOUND = 404;
    private static final String UNDATED = "-undated";

    private final RestClient rest;
    private final String prefix;
    private final int replicas;
    private final Explanation explanation;

    IndexContract(RestClient rest, String prefix, int replicas, Explanation explanation) {
        this.rest = rest;
        this.prefix = prefix;
        this.replicas = replicas;
        this.explanation = explanation;
    }

    void apply() {
        JsonNode existing = existing();
        for (IndexDefinition definition : IndexDefinition.ALL) {
            check(definition, existing);
        }
        List<CompletableFuture<Boolean>> created = new ArrayList<>();
        if (prepareArticles(existing)) {
            // The alias must be there before the first article, or reading an empty archive fails.
            String undated = prefix + "-" + IndexDefinition.ARTICLE.name() + UNDATED;
            created.add(create(undated, Json.MAPPER.createObjectNode()));
        }
        for (IndexDefinition definition : IndexDefinition.ALL) {
            String name = prefix + "-" + definition.name();
            if (!definition.partitioned() && !existing.has(name)) {
                created.add(create(name, definition.creation(replicas)));
            }
        }
        try {
            created.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw explanation.of("create the indices of " + prefix, e);
        }
        awaitShards();
    }

    /**
     * What another process creates at this moment exists before it can be searched. The server
     * calls shards that were never there yellow, so they are counted; each of our indices has one.
     */
    private void awaitShards() {
        String names =
                IndexDefinition.ALL.stream()
                        .map(each -> each.partitioned() ? each.name() + UNDATED : each.name())
                        .map(name -> prefix + "-" + name)
                        .collect(Collectors.joining(","));
        Request health = new Request("GET", "/_cluster/health/" + names);
        health.addParameter("wait_for_status", "yellow");
        health.addParameter("wait_for_active_shards", Integer.toString(IndexDefinition.ALL.size()));
        health.addParameter("timeout", "10s");
        health.addParameter("filter_path", "status");
        // too late is no reason to give up: one broken index must not keep the rest away
        health.addParameter("ignore", "408");
        try {
            perform(health);
        } catch (IOException e) {
            throw explanation.of("GET /_cluster/health", e);
        }
    }

    private void check(IndexDefinition definition, JsonNode existing) {
        String name = prefix + "-" + definition.name();
        for (Map.Entry<String, JsonNode> entry : existing.properties()) {
            String index = entry.getKey();
            boolean partition = definition.partitioned() && index.startsWith(name + "-");
            if (partition || index.equals(name)) {
                if (definition.partitioned() && !partition) {
                    throw new IncompatibleIndexException(
                            "index "
                                    + name
                                    + " stands where the alias of the partitions belongs: remove"
                                    + " it, or choose another elasticsearch.prefix");
                }
                definition.check("index " + index, entry.getValue().path("mappings"));
            }
        }
    }

    /** Answers whether the first partition is missing. */
    private boolean prepareArticles(JsonNode existing) {
        IndexDefinition definition = IndexDefinition.ARTICLE;
        String name = prefix + "-" + definition.name();
        JsonNode known = get("/_index_template/" + name, "index_templates.index_template");
        ObjectNode wanted = definition.template(name, replicas);
        if (known != null) {
            JsonNode template = known.path("index_templates").path(0).path("index_template");
            definition.check("index template " + name, template.path("template").path("mappings"));
        }
        // Also when it is there: the replicas may have changed, and the same again is no change.
        send("PUT", "/_index_template/" + name, wanted);
        return !existing.has(name + UNDATED);
    }

    private JsonNode existing() {
        JsonNode found = get("/" + prefix + "-*?expand_wildcards=open,closed,hidden", "*.mappings");
        return found == null ? Json.MAPPER.createObjectNode() : found;
    }

    /** All at once: the server then changes its state once for many, not once for each. */
    private CompletableFuture<Boolean> create(String name, ObjectNode body) {
        CompletableFuture<Boolean> created = new CompletableFuture<>();
        rest.performRequestAsync(
                request("PUT", "/" + name, body),
                new ResponseListener() {
                    @Override
                    public void onSuccess(Response response) {
                        EntityUtils.consumeQuietly(response.getEntity());
                        created.complete(true);
                    }

                    @Override
                    public void onFailure(Exception e) {
                        if (String.valueOf(e.getMessage())
                                .contains("resource_already_exists_exception")) {
                            created.complete(false);
                        } else {
                            created.completeExceptionally(e);
                        }
                    }
                });
        return created;
    }

    private void send(String method, String path, ObjectNode body) {
        try {
            perform(request(method, path, body));
        } catch (IOException e) {
            throw explanation.of(method + " " + path, e);
        }
    }

    private @Nullable JsonNode get(String path, String filter) {
        Request request = new Request("GET", path.replaceFirst("\\?.*", ""));
        int query = path.indexOf('?');
        if (query >= 0) {
            for (String parameter : List.of(path.substring(query + 1).split("&"))) {
                String[] pair = parameter.split("=", 2);
                request.addParameter(pair[0], pair[1]);
            }
        }
        request.addParameter("filter_path", filter);
        try {
            return perform(request);
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == NOT_FOUND) {
                return null;
            }
            throw explanation.of("GET " + path, e);
        } catch (IOException e) {
            throw explanation.of("GET " + path, e);
        }
    }

    private static Request request(String method, String path, ObjectNode body) {
        Request request = new Request(method, path);
        request.setJsonEntity(body.toString());
        return request;
    }

    private JsonNode perform(Request request) throws IOException {
        var entity = rest.performRequest(request).getEntity();
        try (InputStream in = entity.getContent()) {
            return Json.MAPPER.readTree(in);
        } finally {
            EntityUtils.consumeQuietly(entity);
        }
    }
}
