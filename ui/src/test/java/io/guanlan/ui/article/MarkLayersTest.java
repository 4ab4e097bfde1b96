package io.guanlan.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.ui.article.MarkLayers.Layer;
import io.guanlan.ui.article.MarkLayers.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts cut at the borders of marks. */
class MarkLayersTest {

    @Test
    void text_withoutMarks_isOnePiece() {
        assertThat(MarkLayers.cut("供水恢复", List.of()))
                .containsExactly(new Piece<>(0, "供水恢复", List.of()));
        assertThat(MarkLayers.cut("", List.of(new Layer<>(0, 3, "a")))).isEmpty();
    }

    @Test
    void overlappingMarks_shareThePieceTheyBothCover_longestFirst() {
        List<Piece<String>> pieces =
                MarkLayers.cut(
                        "0123456789", List.of(new Layer<>(4, 6, "b"), new Layer<>(1, 5, "a")));
        assertThat(pieces)
                .containsExactly(
                        new Piece<>(0, "0", List.of()),
                        new Piece<>(1, "123", List.of("a")),
                        new Piece<>(4, "4", List.of("a", "b")),
                        new Piece<>(5, "5", List.of("b")),
                        new Piece<>(6, "6789", List.of()));
    }

    @Test
    void marksOutsideTheText_areTrimmedOrDropped() {
        List<Piece<String>> pieces =
                MarkLayers.cut(
                        "abc",
                        List.of(
                                new Layer<>(-4, 1, "a"),
                                new Layer<>(2, 9, "b"),
                                new Layer<>(5, 7, "c"),
                                new Layer<>(1, 1, "d")));
        assertThat(pieces)
                .containsExactly(
                        new Piece<>(0, "a", List.of("a")),
                        new Piece<>(1, "b", List.of()),
                        new Piece<>(2, "c", List.of("b")));
    }

    @Test
    void markInsideASurrogatePair_isMovedToItsBorder() {
        String text = "水\uD83D\uDCA7停";
        List<Piece<String>> pieces = MarkLayers.cut(text, List.of(new Layer<>(2, 4, "a")));
        assertThat(pieces)
                .containsExactly(
                        new Piece<>(0, "水", List.of()),
                        new Piece<>(1, "\uD83D\uDCA7停", List.of("a")));
    }

    @Test
    void anyMarks_leaveTheTextAsItWas() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = "水厂检修停水通知".repeat(random.nextInt(4));
            List<Layer<Integer>> layers = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                int start = random.nextInt(40) - 4;
                layers.add(new Layer<>(start, start + random.nextInt(9), i));
            }
            assertThat(
                            MarkLayers.cut(text, layers).stream()
                                    .map(Piece::text)
                                    .collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }
}
