package io.guanlan.ingest.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Browsers note in a comment above a saved page where it came from. */
final class SavedPage {

    private static final Pattern NOTE =
            Pattern.compile("\\s*(?:saved from url=\\(\\d+\\))?\\s*(https?://\\S+)\\s*");

    private SavedPage() {}

    /** The canonical address in the note, or null. */
    static @Nullable String address(Document document) {
        for (Node node : document.childNodes()) {
            if (node instanceof Comment comment) {
                Matcher note = NOTE.matcher(comment.getData());
                if (note.matches()) {
                    return CanonicalUrl.resolve("", note.group(1));
                }
            }
        }
        return null;
    }
}
