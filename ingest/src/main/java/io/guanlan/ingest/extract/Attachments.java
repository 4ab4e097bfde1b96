package io.guanlan.ingest.extract;

import io.guanlan.indices.article.Content.Attachment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Files and pictures that belong to an article. */
final class Attachments {

    private static final Pattern FILE =
            Pattern.compile(
                    "(?i)\\.(?:docx?|xlsx?|pptx?|pdf|wps|et|dps|ofd|ceb|rtf|zip|rar|7z|csv)"
                            + "(?:[?#&].*)?$");
    private static final Pattern DOWNLOAD =
            Pattern.compile("(?i)/(?:download|downfile|file_?down|attach(?:ment)?s?)(?:[./?]|$)");
    private static final List<String> LAZY =
            List.of(
                    "data-src",
                    "data-original",
                    "data-lazy-src",
                    "data-original-src",
                    "data-url",
                    "_src",
                    "data-echo",
                    "file",
                    "zoomfile");
    private static final Set<String> ORNAMENT =
            Set.of("icon", "logo", "qrcode", "ewm", "blank", "spacer", "loading", "share");
    private static final int MOST = 200;

    private Attachments() {}

    static boolean isFile(String href) {
        return FILE.matcher(href).find() || DOWNLOAD.matcher(href).find();
    }

    /** Links to files below the elements, first mention first. */
    static List<Attachment> files(List<Element> roots) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Element root : roots) {
            for (Element link : root.select("a[href]")) {
                String href = link.attr("href");
                String url = isFile(href) ? CanonicalUrl.resolve(link.baseUri(), href) : null;
                if (url != null && found.size() < MOST) {
                    found.merge(url, name(link, url), (a, b) -> a.isEmpty() ? b : a);
                }
            }
        }
        List<Attachment> files = new ArrayList<>();
        found.forEach((url, name) -> files.add(new Attachment(name, url)));
        return List.copyOf(files);
    }

    private static String name(Element link, String url) {
        String text = link.text().strip();
        if (!text.isEmpty()) {
            return text;
        }
        String title = link.attr("title").strip();
        return title.isEmpty() ? url.substring(url.lastIndexOf('/') + 1) : title;
    }

    /** Absolute addresses of pictures in reading order, without ornaments of the page. */
    static List<String> images(List<Element> roots) {
        Set<String> found = new LinkedHashSet<>();
        for (Element root : roots) {
            for (Element image : root.select("img")) {
                String url = address(image);
                if (url != null && found.size() < MOST && !ornament(image, url)) {
                    found.add(url);
                }
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable String address(Element image) {
        for (String attribute : LAZY) {
            String value = image.attr(attribute);
            if (!value.isBlank() && !value.startsWith("data:")) {
                return CanonicalUrl.resolve(image.baseUri(), value);
            }
        }
        String src = image.attr("src");
        return src.isBlank() || src.startsWith("data:")
                ? null
                : CanonicalUrl.resolve(image.baseUri(), src);
    }

    private static boolean ornament(Element image, String url) {
        String name = url.substring(url.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return tiny(image.attr("width"))
                || tiny(image.attr("height"))
                || ORNAMENT.stream().anyMatch(name::contains);
    }

    private static boolean tiny(String length) {
        return length.matches("\\d{1,2}(?:px)?") && Integer.parseInt(length.replace("px", "")) < 24;
    }
}
