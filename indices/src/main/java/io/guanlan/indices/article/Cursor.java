package io.guanlan.indices.article;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.guanlan.indices.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a page ended, as a string that says nothing to anybody else: order and sort values. */
final class Cursor {

    private static final int LONGEST = 1_024;

    private Cursor() {}

    static String encode(ArticleQuery.Sort sort, List<FieldValue> values) {
        ArrayNode json = Json.MAPPER.createArrayNode();
        json.add(sort.name());
        for (FieldValue value : values) {
            switch (value._kind()) {
                case Long -> json.add(value.longValue());
                case Double -> json.add(value.doubleValue());
                case String -> json.add(value.stringValue());
                default -> throw new IllegalStateException("sort value " + value._kind());
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor back.
     *
     * @throws IllegalArgumentException when it is none, or one of another order
     */
    static List<FieldValue> decode(ArticleQuery.Sort sort, String cursor) {
        if (cursor.length() > LONGEST) {
            throw malformed(null);
        }
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw malformed(e);
        }
        boolean fits =
                json instanceof ArrayNode
                        && json.size() == 3
                        && json.get(1).isNumber()
                        && json.get(2).isTextual();
        if (!fits) {
            throw malformed(null);
        }
        if (!sort.name().equals(json.get(0).asText())) {
            throw new IllegalArgumentException("cursor belongs to another order");
        }
        List<FieldValue> values = new ArrayList<>();
        JsonNode first = json.get(1);
        values.add(
                first.isIntegralNumber()
                        ? FieldValue.of(first.longValue())
                        : FieldValue.of(first.doubleValue()));
        values.add(FieldValue.of(json.get(2).textValue()));
        return values;
    }

    private static IllegalArgumentException malformed(
            @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException("malformed cursor", cause);
    }
}
