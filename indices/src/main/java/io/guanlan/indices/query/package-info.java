/**
 * The topic rule language: parsed once, compiled to an Elasticsearch query here and to the stream
 * matcher elsewhere.
 */
@NullMarked
package io.guanlan.indices.query;

import org.jspecify.annotations.NullMarked;
