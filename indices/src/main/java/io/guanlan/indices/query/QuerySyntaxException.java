package io.guanlan.indices.query;

/** A query is malformed. */
public final class QuerySyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String expected;

    /**
     * Names the place.
     *
     * @param column where, from 1
     * @param expected what could stand there
     */
    public QuerySyntaxException(int column, String expected) {
        super("column " + column + ": expected " + expected);
        this.column = column;
        this.expected = expected;
    }

    /** Where, from 1. */
    public int column() {
        return column;
    }

    /** What could stand there. */
    public String expected() {
        return expected;
    }
}
