/**
 * The topic rule language: parsed once, compiled to an Elasticsearch query for the archive and to a
 * matcher for the stream.
 *
 * <p>What a term means is the same in both. Text is read as a row of pieces: each Chinese character
 * is one, each run of Latin letters or digits is one (case does not count; a point or comma between
 * digits and a point between letters belong to the run), punctuation and white space are none. A
 * term matches where its own pieces stand in that row one after the other; so a Chinese term is
 * found anywhere as written, and a Latin one as a whole word. A distance counts the pieces in
 * between.
 */
@NullMarked
package io.guanlan.indices.query;

import org.jspecify.annotations.NullMarked;
