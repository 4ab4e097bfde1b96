package io.guanlan.ui.deadletters;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.ui.security.ArticleAccess;
import org.jspecify.annotations.Nullable;

/** The beginning of a failed message, fit to be looked at. */
final class Payload {

    /** Longest part that is shown. */
    static final int SHOWN = 4_000;

    private Payload() {}

    /** Whether the message carries a citizen's letter. */
    static boolean isLetter(DeadLetter letter) {
        String payload = letter.payload();
        return payload != null && payload.replace(" ", "").contains("\"channel\":\"letter\"");
    }

    /** Personal numbers masked, snapshot bytes left out; null when there is no message. */
    static @Nullable String preview(DeadLetter letter) {
        String payload = letter.payload();
        if (payload == null) {
            return null;
        }
        String readable = payload.replaceAll("\"gzip\":\"[^\"]*\"?", "\"gzip\":\"…\"");
        // a number right after an escaped line break is a number all the same
        String masked = ArticleAccess.mask(readable.replace("\\n", "\n"));
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }
}
