package io.guanlan.analytics.text.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanlan.indices.article.Insight.Fingerprint;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprinterTest {

    private final Fingerprinter fingerprinter = new Fingerprinter();

    @Test
    void of_sameLettersInOtherLayout_isTheSame() {
        Fingerprint one = fingerprinter.of("", "昨日下午，城南供水主管道突然爆裂，上万户居民家中停水。");
        Fingerprint other = fingerprinter.of("x", "昨日下午\n城南供水主管道突然爆裂 上万户居民家中停水");
        assertThat(other).isEqualTo(one);
    }

    @Test
    void of_otherText_isAnother() {
        Fingerprint one = fingerprinter.of("", "昨日下午，城南供水主管道突然爆裂，上万户居民家中停水。");
        Fingerprint other = fingerprinter.of("", "今天上午，市教育局公布了今年秋季小学入学划片方案和咨询电话。");
        assertThat(other.exact()).isNotEqualTo(one.exact());
        assertThat(Fingerprinter.similarity(one.signature(), other.signature())).isLessThan(0.2);
        assertThat(Collections.disjoint(one.bands(), other.bands())).isTrue();
    }

    @Test
    void of_shortText_hasOnlyTheExactHash() {
        Fingerprint fingerprint = fingerprinter.of("标题", "停水通知");
        assertThat(fingerprint.exact()).hasSize(32);
        assertThat(fingerprint.bands()).isEmpty();
        assertThat(fingerprint.signature()).isEmpty();
    }

    @Test
    void of_textWithoutBody_usesTheTitle() {
        assertThat(fingerprinter.of("停水通知", "").exact())
                .isEqualTo(fingerprinter.of("", "停水通知").exact());
    }

    @Test
    void bands_ofTextsFourFifthsAlike_meetAlmostAlways() {
        Random random = new Random(3);
        int met = 0;
        double error = 0;
        int rounds = 500;
        for (int round = 0; round < rounds; round++) {
            String text = text(random, 600);
            String copy = text.substring(0, 533) + text(random, 67);
            double jaccard = jaccard(text, copy);
            Fingerprint one = fingerprinter.of("", text);
            Fingerprint other = fingerprinter.of("", copy);
            error += Fingerprinter.similarity(one.signature(), other.signature()) - jaccard;
            assertThat(jaccard).isCloseTo(0.8, within(0.02));
            if (!Collections.disjoint(one.bands(), other.bands())) {
                met++;
            }
        }
        assertThat(met).isGreaterThan(rounds * 99 / 100);
        assertThat(error / rounds).isCloseTo(0, within(0.02));
    }

    @Test
    void similarity_ofMissingSignature_isZero() {
        assertThat(Fingerprinter.similarity(List.of(), List.of())).isZero();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (0x4E00 + random.nextInt(2000)));
        }
        return text.toString();
    }

    private static double jaccard(String one, String other) {
        Set<String> first = shingles(one);
        Set<String> second = shingles(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        first.addAll(second);
        return (double) both.size() / first.size();
    }

    private static Set<String> shingles(String text) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 4 <= text.length(); i++) {
            shingles.add(text.substring(i, i + 4));
        }
        return shingles;
    }
}
