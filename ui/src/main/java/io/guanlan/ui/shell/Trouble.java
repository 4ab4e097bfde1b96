package io.guanlan.ui.shell;

import io.guanlan.indices.store.StoreException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What went wrong, in the terms a person can use. */
record Trouble(Kind kind, String id) {

    private static final Logger log = LoggerFactory.getLogger(Trouble.class);

    enum Kind {
        STORE_AWAY,
        DENIED,
        OTHER
    }

    /** Sorts it and, when it is nobody's fault outside, logs it under a new id. */
    static Trouble of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException) {
                return new Trouble(Kind.STORE_AWAY, "");
            }
            if (cause instanceof AccessDeniedException) {
                return new Trouble(Kind.DENIED, "");
            }
        }
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("trouble {}", id, thrown);
        return new Trouble(Kind.OTHER, id);
    }
}
