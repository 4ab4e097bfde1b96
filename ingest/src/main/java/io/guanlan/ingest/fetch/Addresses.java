package io.guanlan.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as the web writes them: with spaces, Chinese characters and stray signs. */
public final class Addresses {

    private static final Pattern PARTS = Pattern.compile("([a-zA-Z]+)://([^/?#]*)([^#]*)(?:#.*)?");
    private static final String KEPT =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?@!$&'()*+,;=";

    private Addresses() {}

    /**
     * An absolute http(s) address that can be asked, without its fragment; empty when it is none.
     */
    public static Optional<URI> parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(scheme + "://" + authority(parts.group(2)) + escape(parts.group(3)));
            return uri.getHost() == null || uri.getPort() > 65535
                    ? Optional.empty()
                    : Optional.of(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address as a page or a Location header gives it, seen from {@code base}. */
    public static Optional<URI> resolve(URI base, String reference) {
        String text = reference.strip();
        if (text.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
            return parse(text);
        }
        if (text.startsWith("//")) {
            return parse(base.getScheme() + ":" + text);
        }
        try {
            return parse(base.resolve(escape(text.replaceFirst("#.*", ""))).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lower-case host, with its port when that is not the scheme's own. */
    public static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return url.getPort() == -1 || url.getPort() == defaultPort(url)
                ? host
                : host + ":" + url.getPort();
    }

    static int port(URI url) {
        return url.getPort() == -1 ? defaultPort(url) : url.getPort();
    }

    private static int defaultPort(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** Drops user information: we never send it. */
    private static String authority(String text) {
        String rest = text.substring(text.lastIndexOf('@') + 1);
        if (rest.startsWith("[")) {
            return rest;
        }
        int colon = rest.indexOf(':');
        String host = colon < 0 ? rest : rest.substring(0, colon);
        String port = colon < 0 || colon == rest.length() - 1 ? "" : rest.substring(colon);
        return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + port;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            if (KEPT.indexOf(c) >= 0 || (c == '%' && isEscape(bytes, i))) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }
}
