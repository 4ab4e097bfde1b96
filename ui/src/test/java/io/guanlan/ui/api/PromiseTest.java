package io.guanlan.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.ui.support.DeskTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document names what is there, and nothing else. */
@DeskTest
class PromiseTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void document_namesEveryMapping_andNoOther() throws IOException {
        assertThat(promised()).isEqualTo(mapped());
    }

    @Test
    void document_refersOnlyToSchemasItHas() throws IOException {
        JsonNode document = document();
        for (String reference : document.findValuesAsString("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(
                        info ->
                                info.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/api/v1"))
                                        .forEach(
                                                path ->
                                                        info.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        method ->
                                                                                mapped.add(
                                                                                        method
                                                                                                + " "
                                                                                                + path
                                                                                                        .substring(
                                                                                                                7)))));
        return mapped;
    }

    private static Set<String> promised() throws IOException {
        Set<String> promised = new TreeSet<>();
        document()
                .get("paths")
                .forEachEntry(
                        (path, methods) ->
                                methods.propertyNames()
                                        .forEach(
                                                method ->
                                                        promised.add(
                                                                method.toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT)
                                                                        + " "
                                                                        + path)));
        return promised;
    }

    private static JsonNode document() throws IOException {
        try (InputStream in = PromiseTest.class.getResourceAsStream("/api/openapi.json")) {
            return new JsonMapper().readTree(in.readAllBytes());
        }
    }
}
