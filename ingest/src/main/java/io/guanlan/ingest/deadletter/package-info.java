/** Dead letters that somebody wants tried again. */
@NullMarked
package io.guanlan.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
