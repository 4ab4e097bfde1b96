/** The round of the sources: when each is looked at, what is new, how it fares. */
@NullMarked
package io.guanlan.ingest.source;

import org.jspecify.annotations.NullMarked;
