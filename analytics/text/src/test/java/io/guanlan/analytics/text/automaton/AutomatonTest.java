package io.guanlan.analytics.text.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AutomatonTest {

    @Test
    void scan_withNestedAndOverlappingWords_findsAll() {
        assertThat(hits(List.of("人民", "人民政府", "政府", "府邸"), "市人民政府邸"))
                .containsExactly("人民@1", "人民政府@1", "府邸@4", "政府@3");
    }

    @Test
    void scan_withCharactersOutsideTheWords_startsAnew() {
        assertThat(hits(List.of("停水"), "停。水停水")).containsExactly("停水@3");
    }

    @Test
    void scan_ofEmptyText_findsNothing() {
        assertThat(hits(List.of("停水"), "")).isEmpty();
    }

    @Test
    void scan_withRandomWords_agreesWithSearchingOneByOne() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            TreeSet<String> words = new TreeSet<>();
            while (words.size() < 40) {
                words.add(random(random, 1 + random.nextInt(5)));
            }
            String text = random(random, 300);
            List<String> sorted = List.copyOf(words);
            assertThat(hits(sorted, text)).containsExactlyInAnyOrderElementsOf(naive(sorted, text));
        }
    }

    @Test
    void wordTrie_withAllWordsOfAList_findsEachAndNothingElse() {
        Random random = new Random(5);
        TreeSet<String> words = new TreeSet<>();
        for (int i = 0; i < 3000; i++) {
            words.add(wide(random, 1 + random.nextInt(4)));
        }
        List<String> sorted = List.copyOf(words);
        WordTrie trie = WordTrie.of(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(trie.find(sorted.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < 3000; i++) {
            String other = wide(random, 3);
            assertThat(trie.find(other) >= 0).isEqualTo(words.contains(other));
        }
    }

    @Test
    void wordTrie_ofUnsortedWords_namesTheFirstOutOfPlace() {
        assertThatThrownBy(() -> WordTrie.of(List.of("乙", "乙")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("乙");
    }

    @Test
    void wordTrie_ofNoWords_findsNothing() {
        assertThat(WordTrie.of(List.of()).find("水")).isEqualTo(-1);
    }

    private static List<String> hits(List<String> words, String text) {
        List<String> hits = new ArrayList<>();
        Automaton.of(words.stream().sorted().toList())
                .scan(
                        text,
                        (word, start, end) -> hits.add(text.substring(start, end) + "@" + start));
        hits.sort(null);
        return hits;
    }

    private static List<String> naive(List<String> words, String text) {
        List<String> hits = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                hits.add(word + "@" + at);
            }
        }
        return hits;
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static String wide(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (0x4E00 + random.nextInt(0x5000)));
        }
        return text.toString();
    }
}
