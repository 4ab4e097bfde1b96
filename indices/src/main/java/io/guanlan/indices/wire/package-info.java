/** Kafka topic names and message codecs. */
@NullMarked
package io.guanlan.indices.wire;

import org.jspecify.annotations.NullMarked;
