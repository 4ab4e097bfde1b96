package io.guanlan.analytics.reprint;

import io.guanlan.indices.article.Insight;
import java.util.List;

/**
 * What is remembered of one article to recognise its copies.
 *
 * @param id the article
 * @param group the article that founded its group
 * @param signature lowest byte of each MinHash value: a quarter of the memory, and an estimate of
 *     similarity that is off by less than its own sampling error
 * @param bands hashes of its locality-sensitive keys
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Member(String id, String group, byte[] signature, int[] bands) {

    /** Two unequal MinHash values share their lowest byte this often. */
    private static final double BY_CHANCE = 1.0 / 256;

    static Member of(String id, String group, Insight.Fingerprint fingerprint) {
        List<Integer> full = fingerprint.signature();
        byte[] signature = new byte[full.size()];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = full.get(i).byteValue();
        }
        return new Member(
                id,
                group,
                signature,
                fingerprint.bands().stream().mapToInt(Member::mixed).distinct().toArray());
    }

    Member inGroup(String known) {
        return new Member(id, known, signature, bands);
    }

    /**
     * Estimated Jaccard similarity of the two texts, 0..1; 0 when their signatures differ in size.
     */
    double similarity(Member other) {
        if (signature.length == 0 || signature.length != other.signature.length) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < signature.length; i++) {
            equal += signature[i] == other.signature[i] ? 1 : 0;
        }
        double share = (double) equal / signature.length;
        return Math.max(0, (share - BY_CHANCE) / (1 - BY_CHANCE));
    }

    /** String hashes of short keys are regular in their low bits, which pick the bucket. */
    private static int mixed(String band) {
        int h = band.hashCode() * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
