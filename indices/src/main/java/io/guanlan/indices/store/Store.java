package io.guanlan.indices.store;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.guanlan.indices.json.Json;
import io.guanlan.indices.settings.Settings;
import java.io.IOException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * The one connection to Elasticsearch. Building it does no I/O. Thread-safe; one for each process
 * is enough.
 */
public final class Store implements AutoCloseable {

    /** Name of the article index, which is an alias over its partitions. */
    public static final String ARTICLE = "article";

    private static final int CONFLICT = 409;

    private final RestClient rest;
    private final ElasticsearchClient client;
    private final String prefix;
    private final int replicas;
    private final BulkWriter bulk;
    private final Explanation explanation;

    private Store(RestClient rest, String prefix, int replicas, Explanation explanation) {
        this.rest = rest;
        this.explanation = explanation;
        this.client =
                new ElasticsearchClient(
                        new RestClientTransport(rest, new JacksonJsonpMapper(Json.MAPPER)));
        this.prefix = prefix;
        this.replicas = replicas;
        this.bulk =
                new PartitionedBulkWriter(
                        new RestBulk(rest, explanation),
                        new CopySearch(rest, index(ARTICLE), explanation),
                        index(ARTICLE));
    }

    /**
     * Reads the {@code elasticsearch.*} settings.
     *
     * @throws io.guanlan.indices.settings.SettingsException naming the setting that is wrong
     */
    public static Store open(Settings settings) {
        return new Store(
                Connection.open(settings),
                settings.text("elasticsearch.prefix"),
                settings.number("elasticsearch.replicas"),
                Explanation.of(settings));
    }

    /**
     * The settings as another machine can use them: what they name files for is in them itself.
     *
     * @throws io.guanlan.indices.settings.SettingsException when such a file cannot be read
     */
    public static Settings portable(Settings settings) {
        return Connection.portable(settings);
    }

    /**
     * Creates what is missing of the index contract and checks what is there. Safe to call from
     * several processes at once.
     *
     * @throws IncompatibleIndexException when an index was written by a newer build, or has a
     *     changed mapping
     * @throws StoreException when the server could not be reached or refused, naming the setting
     */
    public void prepare() {
        new IndexContract(rest, prefix, replicas, explanation).apply();
    }

    /** Would a call probably work? Cheap, callable at any time, answers within some seconds. */
    public boolean check() {
        Request request = new Request("GET", "/_cluster/health/" + index("*"));
        request.addParameter("filter_path", "status");
        request.addParameter("expand_wildcards", "all");
        request.setOptions(Connection.IMPATIENT);
        try {
            byte[] answer = rest.performRequest(request).getEntity().getContent().readAllBytes();
            return !"red".equals(Json.MAPPER.readTree(answer).path("status").asText("red"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Full name of an index, for example {@code guanlan-source} for {@code source}. */
    public String index(String name) {
        return prefix + "-" + name;
    }

    /** Makes everything written so far searchable. For commands and tests, not for the stream. */
    public void refresh() {
        call("refresh " + index("*"), c -> c.indices().refresh(r -> r.index(index("*"))));
    }

    /**
     * Deletes every index of this prefix, for a benchmark that made one of its own.
     *
     * @throws IllegalStateException unless the prefix begins with {@code bench}: nothing of value
     *     may be lost by a slip
     */
    public void drop() {
        if (!prefix.startsWith("bench")) {
            throw new IllegalStateException("will not drop the indices of " + prefix);
        }
        call(
                "drop " + index("*"),
                c -> {
                    var names = c.indices().get(g -> g.index(index("*"))).result().keySet();
                    return names.isEmpty()
                            ? names
                            : c.indices().delete(d -> d.index(java.util.List.copyOf(names)));
                });
    }

    /** The writer on this connection. */
    public BulkWriter bulk() {
        return bulk;
    }

    /**
     * Calls the server. Internal to this module, since it speaks the types of the Elasticsearch
     * client.
     *
     * @param what names the call in messages
     * @throws ConflictException when somebody else was first
     * @throws StoreException when the server could not be reached or refused
     */
    public <R> R call(String what, Call<R> call) {
        try {
            return call.on(client);
        } catch (ElasticsearchException e) {
            if (e.status() == CONFLICT) {
                throw new ConflictException(what + ": changed by somebody else");
            }
            throw explanation.of(what, e);
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == CONFLICT) {
                throw new ConflictException(what + ": changed by somebody else");
            }
            throw explanation.of(what, e);
        } catch (IOException e) {
            throw explanation.of(what, e);
        }
    }

    @Override
    public void close() {
        try {
            rest.close();
        } catch (IOException e) {
            throw new StoreException("close connection", e);
        }
    }

    /** Shows no address with credentials in it. */
    @Override
    public String toString() {
        return "Store[" + prefix + "]";
    }

    /**
     * Something to ask the server. Internal to this module.
     *
     * @param <R> the answer
     */
    @FunctionalInterface
    public interface Call<R> {

        /** Asks. */
        R on(ElasticsearchClient client) throws IOException;
    }
}
