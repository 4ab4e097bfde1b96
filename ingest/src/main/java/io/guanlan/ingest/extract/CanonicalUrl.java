package io.guanlan.ingest.extract;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for every address of the same page, since document ids are derived from it.
 *
 * <p>Lower-case scheme and host, punycode, no default port, no user, no fragment, dot segments
 * resolved, upper-case percent codes and none where none is needed, UTF-8 percent codes for
 * everything outside ASCII, no parameters that only track the reader. The order of the remaining
 * parameters is kept, since some servers depend on it. Applying it twice changes nothing.
 */
public final class CanonicalUrl {

    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?");

    private static final Set<String> TRACKING =
            Set.of(
                    "spm",
                    "scm",
                    "from",
                    "isappinstalled",
                    "share_token",
                    "share_source",
                    "share_medium",
                    "share_from",
                    "bd_vid",
                    "gclid",
                    "fbclid",
                    "msclkid",
                    "dclid",
                    "yclid",
                    "mc_cid",
                    "mc_eid",
                    "_ga",
                    "_gl",
                    "vd_source",
                    "spm_id_from",
                    "jsessionid",
                    "phpsessid",
                    "weibo_id",
                    "wxshare_count",
                    "nsukey",
                    "hmsr",
                    "hmpl",
                    "hmcu",
                    "hmkw",
                    "hmci",
                    "tracker_id",
                    "share_id");

    private static final String UNRESERVED = "-._~";
    private static final String KEPT_IN_PATH = UNRESERVED + "!$&'()*+,;=:@/";
    private static final String KEPT_IN_QUERY = KEPT_IN_PATH + "?";

    private CanonicalUrl() {}

    /**
     * The canonical form of an absolute http(s) address.
     *
     * @throws IllegalArgumentException when it is not one, naming it
     */
    public static String of(String url) {
        Matcher parts = PARTS.matcher(clean(url));
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an absolute http address: '" + url + "'");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = authority(scheme, parts.group(2), url);
        String path = withoutDots(encode(withoutSession(parts.group(3)), KEPT_IN_PATH));
        return scheme + "://" + authority + path + query(parts.group(4));
    }

    /**
     * Resolves a link as browsers do and makes it canonical.
     *
     * @param base may be empty when the link is absolute
     * @return null when the link is no http(s) address
     */
    public static @Nullable String resolve(String base, String link) {
        try {
            String absolute = StringUtil.resolve(base, clean(link));
            return absolute.isEmpty() ? null : of(absolute);
        } catch (IllegalArgumentException e) {
            return null; // mailto:, javascript:, a typing mistake: no page to visit
        }
    }

    /** Host with its port if not the default, lower-case: the key of politeness and of Kafka. */
    public static String host(String canonicalUrl) {
        String authority = URI.create(of(canonicalUrl)).getRawAuthority();
        return authority == null ? "" : authority;
    }

    private static String clean(String url) {
        return url.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
    }

    private static String authority(String scheme, String authority, String url) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String port = "";
        int colon = host.lastIndexOf(':');
        if (colon >= 0 && !host.endsWith("]")) {
            port = host.substring(colon + 1);
            host = host.substring(0, colon);
        }
        String standard = scheme.equals("http") ? "80" : "443";
        return host(host, url)
                + (port.isEmpty() || port.equals(standard) ? "" : ":" + port(port, url));
    }

    private static String port(String port, String url) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("bad port in address: '" + url + "'");
        }
        return Integer.toString(Integer.parseInt(port));
    }

    private static String host(String host, String url) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            String ascii =
                    name.startsWith("[") ? name : IDN.toASCII(decode(name), IDN.ALLOW_UNASSIGNED);
            if (ascii.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
                return ascii.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("bad host in address: '" + url + "'", e);
        }
        throw new IllegalArgumentException("bad host in address: '" + url + "'");
    }

    private static String decode(String host) {
        return host.indexOf('%') < 0
                ? host
                : java.net.URLDecoder.decode(host, StandardCharsets.UTF_8);
    }

    private static String withoutSession(String path) {
        return path.replaceAll("(?i);jsessionid=[^/;]*", "");
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path.isEmpty() ? "/" : path;
        }
        List<String> kept = new ArrayList<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> addEmpty(kept, last);
                case ".." -> {
                    if (!kept.isEmpty()) {
                        kept.removeLast();
                    }
                    addEmpty(kept, last);
                }
                default -> kept.add(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static void addEmpty(List<String> kept, boolean last) {
        if (last) {
            kept.add("");
        }
    }

    private static String query(@Nullable String query) {
        if (query == null || query.length() == 1) {
            return "";
        }
        List<String> kept =
                Arrays.stream(query.substring(1).split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                        .map(parameter -> encode(parameter, KEPT_IN_QUERY))
                        .toList();
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean tracks(String parameter) {
        int equals = parameter.indexOf('=');
        String name =
                (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    private static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                percent(encoded, Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 3;
                continue;
            }
            append(encoded, c, kept);
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    /** A code that stands for an unreserved character is written as the character. */
    private static void percent(StringBuilder encoded, int value) {
        if (isLetterOrDigit(value) || UNRESERVED.indexOf(value) >= 0) {
            encoded.append((char) value);
        } else {
            code(encoded, value);
        }
    }

    private static void append(StringBuilder encoded, int c, String kept) {
        if (isLetterOrDigit(c) || kept.indexOf(c) >= 0) {
            encoded.append((char) c);
            return;
        }
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            code(encoded, b & 0xFF);
        }
    }

    private static void code(StringBuilder encoded, int value) {
        encoded.append('%')
                .append(Character.toUpperCase(Character.forDigit(value >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(value & 15, 16)));
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }
}
