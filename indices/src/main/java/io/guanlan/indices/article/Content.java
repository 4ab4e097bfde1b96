package io.guanlan.indices.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published. Offsets everywhere in the product count UTF-16 units of {@link #title} or
 * {@link #body}.
 *
 * @param title headline, may be empty but not null
 * @param body paragraphs joined by {@code \n}, without markup
 * @param author byline or, for new media, a keyed hash of the handle; never a private person's
 *     handle
 * @param credit the outlet the text itself names as its source (来源), or null
 * @param attachments links to files offered by the page
 * @param images absolute image URLs in reading order
 */
public record Content(
        String title,
        String body,
        @Nullable String author,
        @Nullable String credit,
        List<Attachment> attachments,
        List<String> images) {

    /**
     * A file linked from the page.
     *
     * @param name link text
     * @param url absolute URL
     */
    public record Attachment(String name, String url) {}

    /** Title and body only. */
    public static Content of(String title, String body) {
        return new Content(title, body, null, null, List.of(), List.of());
    }

    /** What to call it in a list: the title, or how the text begins where posts have none. */
    public String headline(int units) {
        return title.isBlank() ? beginning(units) : title;
    }

    /**
     * How the text begins, on one line.
     *
     * @param units most UTF-16 units; no character is cut in two
     * @return empty when there is no text
     */
    public String beginning(int units) {
        String line = body.replace('\n', ' ').strip();
        if (line.length() <= units) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(units - 1)) ? units - 1 : units;
        return line.substring(0, end) + "…";
    }
}
