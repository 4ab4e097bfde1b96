package io.guanlan.ingest.fetch;

import io.guanlan.indices.page.Page.Validators;
import io.guanlan.ingest.fetch.FetchResult.Redirect;
import io.guanlan.ingest.fetch.FetchResult.Refused;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Follows redirects by hand, so that each hop is checked like a first request. */
public final class Redirects {

    /** Most redirects that are followed. */
    public static final int MOST = 5;

    private Redirects() {}

    /** The answer at the end of the chain; never a {@link Redirect}. */
    public static FetchResult follow(Hop hop, URI url, Validators validators)
            throws InterruptedException {
        Set<URI> asked = new HashSet<>();
        URI next = url;
        for (int hops = 0; hops <= MOST; hops++) {
            if (!asked.add(next)) {
                return loop(next, "the page redirects in a circle");
            }
            FetchResult result = hop.get(next, validators);
            if (!(result instanceof Redirect redirect)) {
                return result;
            }
            next = redirect.target();
        }
        return loop(next, "the page redirects more than " + MOST + " times");
    }

    private static Refused loop(URI url, String detail) {
        return new Refused(url, Refused.Cause.REDIRECT_LOOP, detail);
    }
}
