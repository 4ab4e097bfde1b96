package io.guanlan.indices.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.guanlan.indices.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** Creates what is missing of the index contract and refuses what does not fit. */
final class IndexContract {

    private static final int NOT_FOUND = 404;
    private static final String UNDATED = "-undated";

    private final RestClient rest;
    private final String prefix;
    private final int replicas;

    IndexContract(RestClient rest, String prefix, int replicas) {
        this.rest = rest;
        this.prefix = prefix;
        this.replicas = replicas;
    }

    void apply() {
        JsonNode existing = existing();
        for (IndexDefinition definition : IndexDefinition.ALL) {
            check(definition, existing);
        }
        prepareArticles(existing);
        for (IndexDefinition definition : IndexDefinition.ALL) {
            String name = prefix + "-" + definition.name();
            if (!definition.partitioned() && !existing.has(name)) {
                create(name, definition.creation(replicas));
            }
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

    private void prepareArticles(JsonNode existing) {
        IndexDefinition definition = IndexDefinition.ARTICLE;
        String name = prefix + "-" + definition.name();
        JsonNode known = get("/_index_template/" + name, "index_templates.index_template");
        ObjectNode wanted = definition.template(name, replicas);
        if (known != null) {
            JsonNode template = known.path("index_templates").path(0).path("index_template");
            definition.check("index template " + name, template.path("template").path("mappings"));
        }
        if (known == null) {
            send("PUT", "/_index_template/" + name, wanted);
        }
        if (!existing.has(name + UNDATED)) {
            // The alias must be there before the first article, or reading an empty archive fails.
            create(name + UNDATED, Json.MAPPER.createObjectNode());
        }
    }

    private JsonNode existing() {
        JsonNode found = get("/" + prefix + "-*?expand_wildcards=open,closed,hidden", "*.mappings");
        return found == null ? Json.MAPPER.createObjectNode() : found;
    }

    private void create(String name, ObjectNode body) {
        try {
            perform(request("PUT", "/" + name, body));
        } catch (ResponseException e) {
            if (!String.valueOf(e.getMessage()).contains("resource_already_exists_exception")) {
                throw new StoreException("create index " + name, e);
            }
        } catch (IOException e) {
            throw new StoreException("create index " + name, e);
        }
    }

    private void send(String method, String path, ObjectNode body) {
        try {
            perform(request(method, path, body));
        } catch (IOException e) {
            throw new StoreException(method + " " + path, e);
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
            throw new StoreException("GET " + path, e);
        } catch (IOException e) {
            throw new StoreException("GET " + path, e);
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
