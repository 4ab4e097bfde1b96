package io.guanlan.indices.store;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import io.guanlan.indices.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/**
 * One bulk request as raw bytes: documents go out exactly as they were given, and of the answer
 * only what failed is read.
 */
final class RestBulk implements BulkWriter {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final RestClient rest;
    private final Explanation explanation;

    RestBulk(RestClient rest, Explanation explanation) {
        this.rest = rest;
        this.explanation = explanation;
    }

    @Override
    public CompletableFuture<List<Failure>> write(List<Write> writes) {
        if (writes.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        Request request = new Request("POST", "/_bulk");
        request.addParameter(
                "filter_path",
                "errors,items.*.status,items.*.error.type,items.*.error.reason,"
                        + "items.*.error.caused_by.reason");
        request.setEntity(
                new ByteArrayEntity(body(writes).getBytes(StandardCharsets.UTF_8), NDJSON));
        CompletableFuture<List<Failure>> result = new CompletableFuture<>();
        rest.performRequestAsync(
                request,
                new ResponseListener() {
                    @Override
                    public void onSuccess(Response response) {
                        try (InputStream in = response.getEntity().getContent()) {
                            result.complete(failures(writes, Json.MAPPER.readTree(in)));
                        } catch (IOException | RuntimeException e) {
                            result.completeExceptionally(
                                    new StoreException("bulk: cannot read the answer", e));
                        }
                    }

                    @Override
                    public void onFailure(Exception e) {
                        refused(writes, e, result);
                    }
                });
        return result;
    }

    /** A server that says it is busy has refused every item; anything else is a failed request. */
    private void refused(List<Write> writes, Exception e, CompletableFuture<List<Failure>> result) {
        if (e instanceof ResponseException answer) {
            int status = answer.getResponse().getStatusLine().getStatusCode();
            if (retryable(status, "")) {
                String reason = "bulk refused with status " + status;
                result.complete(
                        writes.stream().map(write -> new Failure(write, true, reason)).toList());
                return;
            }
        }
        result.completeExceptionally(explanation.of("bulk of " + writes.size(), e));
    }

    private static String body(List<Write> writes) {
        int size = 0;
        for (Write write : writes) {
            size += write.document().length() + 200;
        }
        StringBuilder body = new StringBuilder(size);
        for (Write write : writes) {
            boolean delete = write.document().isEmpty();
            body.append(delete ? "{\"delete\":{\"_index\":\"" : "{\"index\":{\"_index\":\"");
            JsonStringEncoder.getInstance().quoteAsString(write.index(), body);
            body.append("\",\"_id\":\"");
            JsonStringEncoder.getInstance().quoteAsString(write.id(), body);
            body.append("\",\"version\":").append(write.version());
            body.append(",\"version_type\":\"external_gte\"}}\n");
            if (!delete) {
                body.append(write.document()).append('\n');
            }
        }
        return body.toString();
    }

    private static List<Failure> failures(List<Write> writes, JsonNode answer) {
        if (!answer.path("errors").asBoolean(true)) {
            return List.of();
        }
        List<Failure> failures = new ArrayList<>();
        JsonNode items = answer.path("items");
        if (items.size() != writes.size()) {
            throw new StoreException(
                    "bulk: " + items.size() + " answers to " + writes.size() + " writes", null);
        }
        for (int i = 0; i < writes.size(); i++) {
            JsonNode item = items.get(i).elements().next();
            int status = item.path("status").asInt();
            boolean done = status < 300 || status == CONFLICT;
            boolean wasGone = status == NOT_FOUND && writes.get(i).document().isEmpty();
            if (!done && !wasGone) {
                failures.add(failure(writes.get(i), status, item.path("error")));
            }
        }
        return failures;
    }

    private static Failure failure(Write write, int status, JsonNode error) {
        String type = error.path("type").asText("");
        String cause = error.path("caused_by").path("reason").asText("");
        String reason = error.path("reason").asText("status " + status);
        return new Failure(
                write, retryable(status, type), cause.isEmpty() ? reason : reason + ": " + cause);
    }

    /**
     * Busy, restarting, or without a shard for now. A block by the disk watermark (403) goes away
     * when somebody makes room, a missing privilege when somebody grants it: neither is the
     * document's fault.
     */
    private static boolean retryable(int status, String type) {
        return status == 429
                || status == 502
                || status == 503
                || status == 504
                || type.equals("security_exception")
                || type.equals("cluster_block_exception");
    }
}
