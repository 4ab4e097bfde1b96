package io.guanlan.ingest.fetch;

import io.guanlan.indices.page.Page.Validators;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;

/** The request as servers see it. */
final class Requests {

    private Requests() {}

    static HttpGet get(URI url, Validators validators) {
        HttpGet request = new HttpGet(url);
        request.setHeader(
                HttpHeaders.ACCEPT,
                "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,"
                        + "application/feed+json;q=0.9,application/xml;q=0.9,*/*;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN,zh;q=0.9,en;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, br");
        if (validators.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        return request;
    }
}
