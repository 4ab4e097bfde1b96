package io.guanlan.indices.query;

import java.util.List;

/** A parsed query. Lists have at least two parts; nothing refers back to the text but columns. */
public sealed interface Node {

    /** The empty query: every article. */
    record Everything() implements Node {}

    /**
     * All must hold.
     *
     * @param parts in the order they were written
     */
    record And(List<Node> parts) implements Node {
        /** Keeps its own copy. */
        public And {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One must hold.
     *
     * @param parts in the order they were written
     */
    record Or(List<Node> parts) implements Node {
        /** Keeps its own copy. */
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** Must not hold. */
    record Not(Node part) implements Node {}

    /**
     * A piece of text as written, in title or body unless a {@link Scope} says which.
     *
     * @param text what must stand there; holds at least one letter, digit or emoji
     * @param prefix the last Latin word may go on; for Chinese it changes nothing
     * @param column where it was written, from 1
     */
    record Term(String text, boolean prefix, int column) implements Node {}

    /**
     * Two parts close together in the same field. A part is a {@link Term}, a {@link Near} or an
     * {@link Or} of such.
     *
     * @param left first written
     * @param right second written
     * @param distance most pieces in between
     * @param ordered {@code left} must come first
     */
    record Near(Node left, Node right, int distance, boolean ordered) implements Node {}

    /**
     * Terms below are looked for in one text field only.
     *
     * @param field {@link Field#TITLE} or {@link Field#BODY}
     * @param part what to look for
     */
    record Scope(Field field, Node part) implements Node {}

    /**
     * A value that the article carries, as a whole, case ignored; for {@link Field#URL} a part of
     * it is enough.
     *
     * @param field which
     * @param value what it must be
     * @param prefix it may go on
     * @param column where it was written, from 1
     */
    record Value(Field field, String value, boolean prefix, int column) implements Node {}
}
