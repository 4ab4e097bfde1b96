package io.guanlan.ingest.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; empty lines are skipped. */
final class JsonLines implements RowSource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT_OF_BROKEN = 2000;

    private final LineReader lines;

    JsonLines(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable Row next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : row(line);
    }

    private Row row(String line) {
        if (lines.wasCut()) {
            return broken(line, "longer than 4 MB");
        }
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject()
                    ? new Row(lines.line(), columns(node), null)
                    : broken(line, "not a JSON object");
        } catch (JsonProcessingException e) {
            return broken(line, "not JSON: " + e.getOriginalMessage());
        }
    }

    private Row broken(String line, String fault) {
        String start = line.substring(0, Math.min(line.length(), KEPT_OF_BROKEN));
        return Row.broken(lines.line(), start, fault);
    }

    private static Map<String, String> columns(JsonNode node) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            String text = value.isValueNode() ? value.asText() : value.toString();
            if (!value.isNull() && !text.isBlank()) {
                columns.put(property.getKey(), text);
            }
        }
        return columns;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
