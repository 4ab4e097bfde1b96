package io.guanlan.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.source.Source.Kind;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.site.BadManners;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindDetectorTest {

    private static Kind detect(byte[] body) {
        return KindDetector.detect(new FetchedBytes("http://a.example/", body, "text/html"));
    }

    @ParameterizedTest
    @CsvSource({
        "<?xml version='1.0'?><rss version='2.0'>, FEED",
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>, FEED",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>, FEED",
        "{\"version\":\"https://jsonfeed.org/version/1.1\"}, FEED",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>, SITEMAP",
        "<sitemapindex>, SITEMAP",
        "<!DOCTYPE html><html><body><rss >, LIST",
        "whatever, LIST"
    })
    void kind_isSeenFromTheFirstBytes(String start, Kind kind) {
        assertThat(detect(start.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
        assertThat(detect(start.getBytes(StandardCharsets.UTF_16))).isEqualTo(kind);
    }

    @Test
    void gzippedFile_isASitemap() {
        assertThat(detect(BadManners.gzip(new byte[10]))).isEqualTo(Kind.SITEMAP);
    }
}
