package io.guanlan.deploy.standalone.evaluate;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of one text is in another, by runs of four characters; white space does not count. A
 * text of fewer than four characters is one run.
 *
 * @param precision part of the found runs that the expected text has
 * @param recall part of the expected runs that were found
 */
record Grams(double precision, double recall) {

    private static final int LENGTH = 4;

    static Grams compare(String expected, String found) {
        Map<String, Integer> wanted = count(expected);
        Map<String, Integer> got = count(found);
        if (wanted.isEmpty() && got.isEmpty()) {
            return new Grams(1, 1);
        }
        int common = 0;
        for (Map.Entry<String, Integer> gram : got.entrySet()) {
            common += Math.min(gram.getValue(), wanted.getOrDefault(gram.getKey(), 0));
        }
        return new Grams(part(common, sum(got)), part(common, sum(wanted)));
    }

    /** Harmonic mean; 0 when nothing fits. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double part(int common, int all) {
        return all == 0 ? 0 : (double) common / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> count(String text) {
        int[] characters =
                text.codePoints()
                        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                        .toArray();
        Map<String, Integer> counts = new HashMap<>();
        if (characters.length > 0 && characters.length < LENGTH) {
            counts.put(new String(characters, 0, characters.length), 1);
        }
        for (int i = 0; i + LENGTH <= characters.length; i++) {
            counts.merge(new String(characters, i, LENGTH), 1, Integer::sum);
        }
        return counts;
    }
}
