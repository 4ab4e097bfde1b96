package io.guanlan.ui.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI document, for everybody: it says nothing that the source does not. */
@RestController
class Promise {

    @GetMapping(path = "/api/v1/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource document() {
        return new ClassPathResource("api/openapi.json");
    }
}
