package io.guanlan.ui.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts a text at the borders of overlapping marks, so that each piece can be drawn with everything
 * that covers it. Marks that reach outside the text are trimmed, empty ones dropped, and no piece
 * ever splits a surrogate pair.
 */
final class MarkLayers {

    private MarkLayers() {}

    /**
     * A mark on the text.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param what what it says
     */
    record Layer<T>(int start, int end, T what) {}

    /**
     * A piece of text under the same marks from its first to its last unit.
     *
     * @param start where the piece starts in the text
     * @param text the piece, never empty
     * @param marks what covers it, the longest mark first
     */
    record Piece<T>(int start, String text, List<T> marks) {}

    /** The text in pieces; joined together they are the text again. */
    static <T> List<Piece<T>> cut(String text, List<Layer<T>> layers) {
        List<Layer<T>> usable = trim(text, layers);
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        for (Layer<T> layer : usable) {
            borders.add(layer.start());
            borders.add(layer.end());
        }
        List<Piece<T>> pieces = new ArrayList<>();
        Integer start = borders.pollFirst();
        for (Integer end : borders) {
            if (start != null && start < end) {
                pieces.add(
                        new Piece<>(start, text.substring(start, end), over(usable, start, end)));
            }
            start = end;
        }
        return pieces;
    }

    private static <T> List<Layer<T>> trim(String text, List<Layer<T>> layers) {
        List<Layer<T>> usable = new ArrayList<>();
        for (Layer<T> layer : layers) {
            int start = whole(text, Math.max(0, layer.start()));
            int end = whole(text, Math.min(text.length(), layer.end()));
            if (start < end) {
                usable.add(new Layer<>(start, end, layer.what()));
            }
        }
        usable.sort(Comparator.comparingInt(layer -> layer.start() - layer.end()));
        return usable;
    }

    private static int whole(String text, int index) {
        boolean inPair =
                index > 0
                        && index < text.length()
                        && Character.isHighSurrogate(text.charAt(index - 1))
                        && Character.isLowSurrogate(text.charAt(index));
        return inPair ? index - 1 : index;
    }

    private static <T> List<T> over(List<Layer<T>> layers, int start, int end) {
        return layers.stream()
                .filter(layer -> layer.start() <= start && layer.end() >= end)
                .map(Layer::what)
                .toList();
    }
}
