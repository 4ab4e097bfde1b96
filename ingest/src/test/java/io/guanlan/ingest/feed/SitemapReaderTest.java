package io.guanlan.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapReaderTest {

    private static final String NS = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'";

    private static SitemapContent read(byte[] bytes) throws ExtractionException {
        return new SitemapReader()
                .read(new FetchedBytes("http://a.cn/sitemap.xml", bytes, "text/html"));
    }

    private static SitemapContent read(String text) throws ExtractionException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pages() {
        return "<?xml version='1.0' encoding='UTF-8'?><urlset"
                + NS
                + "><url><loc>http://a.cn/1.html?utm_source=x</loc><lastmod>2026-05-04T10:00:00+08:00</lastmod></url><url><loc>http://a.cn/2.html</loc></url></urlset>";
    }

    @Test
    void sitemap_listsPages() throws Exception {
        assertThat(read(pages()).urls())
                .containsExactly(
                        new SitemapUrl(
                                "http://a.cn/1.html", Instant.parse("2026-05-04T02:00:00Z"), null),
                        new SitemapUrl("http://a.cn/2.html", null, null));
    }

    @Test
    void sitemap_compressed_isUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(pages().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray()).urls()).hasSize(2);
    }

    @Test
    void index_listsChildren() throws Exception {
        SitemapContent index =
                read(
                        "<sitemapindex"
                                + NS
                                + "><sitemap><loc>http://a.cn/s1.xml</loc></sitemap><sitemap><loc>http://a.cn/s2.xml.gz</loc></sitemap></sitemapindex>");
        assertThat(index.urls()).isEmpty();
        assertThat(index.children())
                .containsExactlyInAnyOrder("http://a.cn/s1.xml", "http://a.cn/s2.xml.gz");
    }

    @Test
    void newsSitemap_namesTitleAndTime() throws Exception {
        SitemapContent news =
                read(
                        "<urlset"
                                + NS
                                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>http://a.cn/n.html</loc><news:news><news:publication><news:name>云州</news:name><news:language>zh-cn</news:language></news:publication><news:publication_date>2026-05-04T10:00:00+08:00</news:publication_date><news:title>管网改造</news:title></news:news></url></urlset>");
        assertThat(news.urls())
                .containsExactly(
                        new SitemapUrl(
                                "http://a.cn/n.html",
                                Instant.parse("2026-05-04T02:00:00Z"),
                                "管网改造"));
    }

    @Test
    void textSitemap_listsPages() throws Exception {
        assertThat(read("http://a.cn/1.html\nhttp://a.cn/2.html\n").urls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<html><body>404 not found</body></html>",
                "<urlset></urlset>",
                "<urlset><url>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&e;</loc></url></urlset>"
            })
    void bytes_thatAreNoSitemap_areRefused(String text) {
        assertThatExceptionOfType(ExtractionException.class).isThrownBy(() -> read(text));
    }
}
