package io.guanlan.analytics.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.Insight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final int SIZE = 48;

    private final Memory live = new Memory(4);
    private final Memory old = new Memory(4);
    private final Matcher matcher = new Matcher(live, old);

    /** A fingerprint that differs from the one of {@code seed} in so many places. */
    private static Insight.Fingerprint print(int seed, int different) {
        List<Integer> signature =
                new ArrayList<>(IntStream.range(0, SIZE).mapToObj(i -> seed * 1000 + i).toList());
        for (int i = 0; i < different; i++) {
            signature.set(i, -signature.get(i) - 7);
        }
        List<String> bands =
                IntStream.range(0, SIZE / 4)
                        .mapToObj(b -> b + ":" + signature.subList(4 * b, 4 * b + 4))
                        .toList();
        return new Insight.Fingerprint("x", bands, signature);
    }

    private String group(String id, Insight.Fingerprint fingerprint) {
        return matcher.link(id, fingerprint, true).reprint().group();
    }

    @Test
    void article_withoutCompany_foundsItsOwnGroup() {
        Matcher.Match match = matcher.link("a", print(1, 0), true);
        assertThat(match.reprint()).isEqualTo(new Insight.Reprint("a", 1));
        assertThat(match.revision()).isFalse();
    }

    @Test
    void copyOfACopy_joinsTheFounder() {
        group("a", print(1, 0));
        assertThat(group("b", print(1, 12))).isEqualTo("a");
        assertThat(group("c", print(1, 20))).isEqualTo("a");
    }

    @Test
    void similarity_isEstimatedFromTheSignature() {
        group("a", print(1, 0));
        assertThat(matcher.link("b", print(1, 12), true).reprint().similarity())
                .isBetween(0.74, 0.76);
    }

    @Test
    void text_thatSharesABandButLittleElse_staysAlone() {
        group("a", print(1, 0));
        assertThat(group("b", print(1, 30))).isEqualTo("b");
    }

    @Test
    void revision_withANewText_keepsItsGroup() {
        group("a", print(1, 0));
        group("b", print(1, 4));
        Matcher.Match revised = matcher.link("b", print(2, 0), true);
        assertThat(revised.revision()).isTrue();
        assertThat(revised.reprint().group()).isEqualTo("a");
    }

    @Test
    void sameMessage_again_givesTheSameGroup() {
        group("a", print(1, 0));
        group("b", print(1, 4));
        assertThat(group("a", print(1, 0))).isEqualTo("a");
        assertThat(group("b", print(1, 4))).isEqualTo("a");
        assertThat(live.size()).isEqualTo(2);
    }

    @Test
    void article_withoutBands_standsAlone() {
        Insight.Fingerprint none = new Insight.Fingerprint("x", List.of(), List.of());
        assertThat(group("a", none)).isEqualTo("a");
        assertThat(group("b", none)).isEqualTo("b");
    }

    @Test
    void archive_inFlood_doesNotPushLiveArticlesOut() {
        group("a", print(1, 0));
        for (int i = 0; i < 100; i++) {
            matcher.link("old" + i, print(100 + i, 0), false);
        }
        assertThat(group("b", print(1, 4))).isEqualTo("a");
        assertThat(old.size()).isEqualTo(4);
    }

    @Test
    void copy_inTheArchive_isFoundFromLiveNews() {
        matcher.link("old", print(1, 0), false);
        assertThat(group("new", print(1, 4))).isEqualTo("old");
    }

    @Test
    void oldest_whenFull_isForgottenWithItsBands() {
        for (int i = 1; i <= 5; i++) {
            group("a" + i, print(i, 0));
        }
        assertThat(live.size()).isEqualTo(4);
        assertThat(live.find("a1")).isNull();
        assertThat(group("late", print(1, 0))).isEqualTo("late");
    }
}
