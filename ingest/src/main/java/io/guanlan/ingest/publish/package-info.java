/** The way out of the crawler: raw documents and dead letters into Kafka, acknowledged. */
@NullMarked
package io.guanlan.ingest.publish;

import org.jspecify.annotations.NullMarked;
