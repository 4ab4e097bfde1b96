package io.guanlan.ingest.archive;

/** A row cannot be taken because of one of its columns. */
final class RowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;

    RowException(String column, String reason) {
        super(reason);
        this.column = column;
    }

    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
