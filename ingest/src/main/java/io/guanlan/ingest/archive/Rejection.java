package io.guanlan.ingest.archive;

/**
 * A row that was not taken.
 *
 * @param line line of the file on which the row starts, from 1
 * @param column the field at fault, or {@code row}
 * @param reason what is wrong with it
 */
public record Rejection(long line, String column, String reason) {}
