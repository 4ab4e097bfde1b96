package io.guanlan.analytics.text.fingerprint;

import io.guanlan.analytics.text.segment.Folding;
import io.guanlan.indices.article.Insight.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes fingerprints. Texts are compared as sets of four-character shingles of their letters and
 * digits, so layout, punctuation, width and traditional or simplified writing do not count.
 *
 * <p>{@value #BANDS} bands of {@value #ROWS} MinHash values: two texts of Jaccard similarity s
 * share a band with probability 1 − (1 − s⁴)¹², that is 0.998 at 0.8, 0.54 at 0.5 and 0.09 at 0.3.
 * Stateless.
 */
public final class Fingerprinter {

    /** Values in a signature; the estimate of similarity has a standard error of at most 0.07. */
    public static final int SIZE = 48;

    private static final int ROWS = 4;
    private static final int BANDS = SIZE / ROWS;
    private static final int SHINGLE = 4;

    /** Texts with fewer letters and digits are only compared as a whole. */
    public static final int SHORT = 20;

    private static final int[] FACTORS = sequence(0x9E3779B97F4A7C15L, 1);
    private static final int[] OFFSETS = sequence(0xC2B2AE3D27D4EB4FL, 0);

    private static int[] sequence(long seed, int leastBit) {
        int[] values = new int[SIZE];
        long state = seed;
        for (int i = 0; i < SIZE; i++) {
            state += 0x9E3779B97F4A7C15L;
            values[i] = (int) (mix(state) >>> 32) | leastBit;
        }
        return values;
    }

    /**
     * Fingerprint of a text.
     *
     * @param title used only when the body has neither letters nor digits
     */
    public Fingerprint of(String title, String body) {
        char[] letters = letters(body);
        if (letters.length == 0) {
            letters = letters(title);
        }
        String exact = exact(letters);
        if (letters.length < SHORT) {
            return new Fingerprint(exact, List.of(), List.of());
        }
        int[] signature = signature(letters);
        List<Integer> values = new ArrayList<>(SIZE);
        for (int value : signature) {
            values.add(value);
        }
        return new Fingerprint(exact, bands(signature), List.copyOf(values));
    }

    /**
     * Estimated Jaccard similarity of two texts, 0..1; 0 when either is too short to have a
     * signature or the signatures are of different length.
     */
    public static double similarity(List<Integer> one, List<Integer> other) {
        if (one.isEmpty() || one.size() != other.size()) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).equals(other.get(i))) {
                same++;
            }
        }
        return (double) same / one.size();
    }

    private static char[] letters(String text) {
        char[] kept = new char[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                kept[size++] = Folding.fold(c);
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static String exact(char[] letters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(new String(letters).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int[] signature(char[] letters) {
        int[] least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + SHINGLE <= letters.length; i++) {
            long packed =
                    (long) letters[i] << 48
                            | (long) letters[i + 1] << 32
                            | (long) letters[i + 2] << 16
                            | letters[i + 3];
            int shingle = (int) (mix(packed) >>> 32);
            for (int k = 0; k < SIZE; k++) {
                least[k] = Math.min(least[k], FACTORS[k] * shingle + OFFSETS[k]);
            }
        }
        return least;
    }

    private static List<String> bands(int[] signature) {
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mix(hash * 31 + signature[band * ROWS + row]);
            }
            bands.add((char) ('a' + band) + Long.toString(hash >>> 8, Character.MAX_RADIX));
        }
        return List.copyOf(bands);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
