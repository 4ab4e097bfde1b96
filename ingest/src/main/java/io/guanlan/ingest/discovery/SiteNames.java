package io.guanlan.ingest.discovery;

import crawlercommons.domains.EffectiveTldFinder;
import io.guanlan.ingest.fetch.Addresses;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Which addresses belong to one site. */
final class SiteNames {

    private SiteNames() {}

    /**
     * The registrable domain, such as {@code sz.gov.cn}; for hosts outside the public name space
     * (addresses in digits, intranet names) the host with its port.
     */
    static String of(URI url) {
        String host = Addresses.host(url);
        if (host.matches(".*:\\d+") || host.matches("[0-9.]+")) {
            return host;
        }
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
