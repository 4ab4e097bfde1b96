package io.guanlan.indices.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.article.ArticleHits.Mark;
import io.guanlan.indices.article.ArticleHits.Snippet;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static Snippet read(String text) {
        return Marks.read(text.replace('[', '\uFDD0').replace(']', '\uFDD1'));
    }

    @Test
    void read_marked_givesPlainTextAndOffsets() {
        Snippet snippet = read("今日[停水]，<b>[😀]</b>");
        assertThat(snippet.text()).isEqualTo("今日停水，<b>😀</b>");
        assertThat(snippet.marks()).containsExactly(new Mark(2, 4), new Mark(8, 10));
    }

    @Test
    void read_neighbours_becomeOneMark() {
        assertThat(read("[停][水]了").marks()).containsExactly(new Mark(0, 2));
    }

    @Test
    void read_unpaired_isSurvived() {
        assertThat(read("]停水[")).isEqualTo(new Snippet("停水", java.util.List.of()));
        assertThat(read("[[停]水]").marks()).containsExactly(new Mark(0, 1));
        assertThat(read("[]").marks()).isEmpty();
    }

    @Test
    void beginning_neverCutsACharacter() {
        String text = "水".repeat(119) + "😀😀";
        assertThat(Marks.beginning(text).getFirst().text()).isEqualTo("水".repeat(119));
        assertThat(Marks.beginning("  ")).isEmpty();
        assertThat(Marks.beginning("短").getFirst().text()).isEqualTo("短");
    }
}
