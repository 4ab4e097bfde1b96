package io.guanlan.indices.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Ids that are the same wherever and whenever they are derived. */
public final class DocumentIds {

    private DocumentIds() {}

    /** Id of the document at a canonical URL: 22 URL-safe characters. */
    public static String ofUrl(String canonicalUrl) {
        return hash("url\n" + canonicalUrl);
    }

    /**
     * Id of an imported row that has no URL.
     *
     * @param source outlet or data set the key belongs to
     * @param key stable key of the row within it
     */
    public static String ofKey(String source, String key) {
        return hash("key\n" + source + "\n" + key);
    }

    /** 128 bits of SHA-256 over UTF-8, URL-safe Base64 without padding. */
    public static String hash(String text) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOf(digest, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
