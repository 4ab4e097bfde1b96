package io.guanlan.ingest.pseudonym;

import io.guanlan.indices.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash of an author's handle: the same handle gives the same hash within an instance, and
 * nobody without the key can find out whose it is, not even by trying all names. Thread-safe.
 */
public final class AuthorHash implements UnaryOperator<String> {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 12;

    private final SecretKeySpec key;

    private AuthorHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Takes {@code crawler.author-key}; when that is empty, the key file of the data directory,
     * made at the first start and readable by its owner only.
     *
     * @throws UncheckedIOException when the key file can be neither read nor made
     */
    public static AuthorHash of(Settings settings) {
        String given = settings.text("crawler.author-key");
        if (!given.isEmpty()) {
            return new AuthorHash(given.getBytes(StandardCharsets.UTF_8));
        }
        Path file = Path.of(settings.text("data"), "secrets", "author-key");
        try {
            return new AuthorHash(keyIn(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the author key in " + file, e);
        }
    }

    private static byte[] keyIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.getParent());
            Path next = Files.createTempFile(file.getParent(), "author-key", ".next");
            if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(next, Base64.getEncoder().encodeToString(random));
            moveUnlessThere(next, file);
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    /** Whoever comes first wins; a second process then reads the first one's key. */
    private static void moveUnlessThere(Path next, Path file) throws IOException {
        try {
            Files.createLink(file, next);
        } catch (FileAlreadyExistsException e) {
            // somebody else made one at the same moment: that one counts
        } catch (UnsupportedOperationException e) {
            Files.copy(next, file);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** 16 URL-safe characters. */
    @Override
    public String apply(String handle) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(handle.strip().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(hash, KEPT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
