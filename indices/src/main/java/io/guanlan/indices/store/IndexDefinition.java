package io.guanlan.indices.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.guanlan.indices.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One index as its mapping file describes it. The live index carries the version and the hash of
 * the file in {@code _meta}, so that a later build knows what it has before it.
 *
 * @param name without prefix, also the folder of its mapping files
 * @param version the newest file
 * @param partitioned one index for each year under an alias
 */
record IndexDefinition(String name, int version, boolean partitioned) {

    static final IndexDefinition ARTICLE = new IndexDefinition("article", 1, true);

    /** Everything that is kept. */
    static final List<IndexDefinition> ALL =
            List.of(
                    ARTICLE,
                    plain("source"),
                    plain("source_health"),
                    plain("source_probe"),
                    plain("page"),
                    plain("event"),
                    plain("hot_term"),
                    plain("finding"),
                    plain("snapshot"),
                    plain("topic"),
                    plain("account"),
                    plain("audit"),
                    plain("deadletter"),
                    plain("process"));

    private static final String VERSION = "guanlan_version";
    private static final String HASH = "guanlan_mapping";

    private static IndexDefinition plain(String name) {
        return new IndexDefinition(name, 1, false);
    }

    /** Path of the mapping file among the resources. */
    String resource() {
        return "/mappings/" + name + "/v" + version + ".json";
    }

    /** Body of the request that creates the index. */
    ObjectNode creation(int replicas) {
        ObjectNode body = file();
        ObjectNode index = (ObjectNode) body.path("settings").path("index");
        index.put("number_of_replicas", replicas);
        ObjectNode meta = (ObjectNode) body.path("mappings").path("_meta");
        meta.put(HASH, hash());
        return body;
    }

    /** Body of the template that creates partitions when their first document arrives. */
    ObjectNode template(String alias, int replicas) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putArray("index_patterns").add(alias + "-*");
        body.put("priority", 500);
        ObjectNode template = creation(replicas);
        template.putObject("aliases").putObject(alias);
        body.set("template", template);
        body.putObject("_meta").put(VERSION, version);
        return body;
    }

    /**
     * Compares what stands on the server with the file.
     *
     * @param what names the live object in messages
     * @param live its mappings
     */
    void check(String what, JsonNode live) {
        JsonNode meta = live.path("_meta");
        if (!meta.path(VERSION).isInt()) {
            throw new IncompatibleIndexException(
                    what
                            + " was not made by guanlan: remove or rename it, or choose another"
                            + " elasticsearch.prefix");
        }
        int found = meta.path(VERSION).asInt();
        if (found > version) {
            throw new IncompatibleIndexException(
                    what
                            + " has mapping version "
                            + found
                            + ", this build knows "
                            + version
                            + ": it was written by a newer build; start that build, or choose"
                            + " another elasticsearch.prefix");
        }
        if (found < version) {
            throw new IncompatibleIndexException(
                    what
                            + " has mapping version "
                            + found
                            + ", this build needs "
                            + version
                            + ": start with another elasticsearch.prefix and import again, or keep"
                            + " the older build");
        }
        boolean same =
                hash().equals(meta.path(HASH).asText())
                        && types(live.path("properties"))
                                .equals(types(file().path("mappings").path("properties")));
        if (!same) {
            throw new IncompatibleIndexException(
                    what
                            + " has mapping version "
                            + found
                            + " but not the mapping of "
                            + resource()
                            + ": it was changed by hand or by an unreleased build; remove it and"
                            + " import again, or choose another elasticsearch.prefix");
        }
    }

    /** SHA-256 of the mappings as compact JSON, so that white space in the file does not count. */
    String hash() {
        try {
            byte[] json = file().path("mappings").toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Field paths with their types: the part of a mapping that every server version repeats. */
    private static SortedMap<String, String> types(JsonNode properties) {
        SortedMap<String, String> types = new TreeMap<>();
        collect("", properties, types);
        return types;
    }

    private static void collect(String path, JsonNode properties, SortedMap<String, String> into) {
        properties
                .properties()
                .forEach(
                        field -> {
                            String name = path + field.getKey();
                            into.put(name, field.getValue().path("type").asText("object"));
                            collect(name + ".", field.getValue().path("properties"), into);
                        });
    }

    private ObjectNode file() {
        try (InputStream in = IndexDefinition.class.getResourceAsStream(resource())) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource());
            }
            return (ObjectNode) Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource(), e);
        }
    }
}
