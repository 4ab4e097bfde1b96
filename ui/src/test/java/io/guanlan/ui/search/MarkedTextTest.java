package io.guanlan.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import io.guanlan.indices.article.ArticleHits.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Matches become elements, text stays text. */
class MarkedTextTest {

    @Test
    void matches_becomeElements_inOrder() {
        List<Component> parts = MarkedText.of("停水与供水", List.of(new Mark(3, 5), new Mark(0, 2)));
        assertThat(texts(parts)).containsExactly("停水", "与", "供水");
        assertThat(parts.getFirst().getElement().getTag()).isEqualTo("span");
    }

    @Test
    void markup_staysText() {
        List<Component> parts = MarkedText.of("<b>x</b>", List.of(new Mark(0, 3)));
        assertThat(texts(parts)).containsExactly("<b>", "x</b>");
    }

    @Test
    void marksOutsideOrCrossing_areDropped() {
        assertThat(
                        texts(
                                MarkedText.of(
                                        "abc",
                                        List.of(new Mark(0, 2), new Mark(1, 3), new Mark(2, 9)))))
                .containsExactly("ab", "c");
    }

    private static List<String> texts(List<Component> parts) {
        return parts.stream().map(part -> part.getElement().getText()).toList();
    }
}
