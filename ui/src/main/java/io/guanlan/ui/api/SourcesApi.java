package io.guanlan.ui.api;

import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.ui.sources.SourceRow;
import io.guanlan.ui.sources.SourceService;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is crawled, and how that goes. */
@RestController
@RequestMapping("/api/v1/sources")
@PreAuthorize("isAuthenticated()")
class SourcesApi {

    private final SourceService service;

    SourcesApi(SourceService service) {
        this.service = service;
    }

    /** A source with the crawler's last word on it. */
    record Row(Source source, @Nullable SourceHealth health, String state, long lastDay) {

        static Row of(SourceRow row) {
            return new Row(row.source(), row.health(), row.state().key(), row.lastDay());
        }
    }

    @GetMapping
    List<Row> all() {
        return service.rows().stream().map(Row::of).toList();
    }

    /** Accepted: the crawler sees the request within seconds. */
    @PostMapping("/{id}/crawl")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void crawl(@PathVariable String id) {
        if (service.find(id).isEmpty()) {
            throw new NoSuchElementException("no source " + id);
        }
        service.crawlNow(id);
    }
}
