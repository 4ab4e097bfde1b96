package io.guanlan.ui.security;

import io.guanlan.indices.account.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and compares secrets. Nothing here is ever logged. */
@Component
public class Secrets {

    private static final String TOKEN_PREFIX = "gl_";

    /** No 0/O, 1/l/I: it is read aloud and typed. */
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String decoy = encoder.encode("decoy");

    /**
     * A new token in the clear, to be shown once, and what is kept of it.
     *
     * @param secret for the {@code Authorization} header
     * @param kept for the account
     */
    public record NewToken(String secret, Account.Token kept) {

        /** Shows no secret. */
        @Override
        public String toString() {
            return "NewToken[" + kept.id() + "]";
        }
    }

    /** The two parts of a token as presented. */
    record Presented(String id, String hash) {}

    /** A password of 16 characters in groups of four, about 93 bits. */
    public String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** As kept in the account, with its algorithm. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether it is the one in use; takes as long when there is no account. */
    boolean matches(String password, Optional<Account> account) {
        boolean right = encoder.matches(password, account.map(Account::passwordHash).orElse(decoy));
        return right && account.isPresent();
    }

    /** A token with 160 bits of chance. */
    public NewToken token(String label) {
        String id = hex(6);
        String secret = hex(20);
        return new NewToken(
                TOKEN_PREFIX + id + "_" + secret,
                new Account.Token(id, sha256(secret), label, Instant.now()));
    }

    static Optional<Presented> parse(String token) {
        String[] parts = token.split("_", -1);
        return parts.length == 3 && token.startsWith(TOKEN_PREFIX)
                ? Optional.of(new Presented(parts[1], sha256(parts[2])))
                : Optional.empty();
    }

    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                other.getBytes(StandardCharsets.US_ASCII));
    }

    private String hex(int bytes) {
        byte[] chance = new byte[bytes];
        random.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    private static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
