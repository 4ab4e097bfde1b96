package io.guanlan.indices.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text the word or phrase, the field's name as written, or the operator
 * @param number distance of {@link Kind#NEAR} and {@link Kind#ONEAR}
 * @param column where it starts, from 1
 */
record Token(Kind kind, String text, int number, int column) {

    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        AND,
        OR,
        NOT,
        NEAR,
        ONEAR,
        OPEN,
        CLOSE,
        END
    }
}
